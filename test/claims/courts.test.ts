// Courts as pages name them, and what is told of them without the plain verbs: judges by surname, leave to go on, detentions not confirmed.
import { test } from 'node:test';
import { tells } from './proceeding-lines.ts';

test('a judge named before goes by the surname, a short name stands for a court, and a lower court lends its name to nobody', () => {
  tells('The United States is sending migrants to South Sudan.', {
    'U.S. District Judge Brian Murphy had blocked deportations to countries not named in the orders. Murphy said the government violated his directive by deporting men to South Sudan.':
      [
        'US>null | US District Court | policy | interim | granted | blocked',
        'US>SS | US District Court | removal | interim | breach',
      ],
    'The US Supreme Court put the injunction of a lower court on hold. The justices clarified that their stay applies to the eight men too.':
      ['US>SS | US Supreme Court | policy | stay | stayed', 'US>SS | US Supreme Court | removal | stay | may_proceed'],
    'Two justices dissented, warning that the removals were unlawful.': [],
    'The court granted U.S.-court-ordered protections.': [],
  });
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'Mr Justice Swift refused on 10 June 2022 to grant an order blocking the removal. That decision was upheld by the Court of Appeal on 13 June 2022.':
      [
        'GB>RW | High Court | 2022-06-10 | removal | interim | refused',
        'GB>RW | Court of Appeal | 2022-06-13 | removal | appeal | refused',
      ],
    'The ECHR forbade Britain from deporting a man to Rwanda.': [
      'GB>RW | ECHR | removal | interim | granted | blocked',
    ],
    'Transfers may fall under Article 3 of the ECHR.': [],
    'The Court of Appeal, by a majority, overturned the ruling of the High Court.': [
      'GB>RW | Court of Appeal | agreement | appeal | reversed',
    ],
    'The Supreme Court upheld a Court of Appeal ruling that the policy was unlawful.': [
      'GB>RW | UK Supreme Court | policy | appeal | unlawful',
      'stage ruled_unlawful court:UK Supreme Court',
    ],
    'The Supreme Court gave its decision on the policy, declaring it unlawful.': [
      'GB>RW | UK Supreme Court | policy | merits | unlawful',
      'stage ruled_unlawful court:UK Supreme Court',
    ],
    'Permission to appeal against the policy was refused by the Supreme Court.': [
      'GB>RW | UK Supreme Court | policy | appeal | refused',
    ],
  });
  tells('Australia has sent asylum seekers to Nauru.', {
    'The UN Human Rights Committee found that Australia had violated the rights of people held in arbitrary detention on Nauru.':
      ['AU>NR | Human Rights Committee | detention | merits | unlawful'],
    'The Human Rights Committee declared Australia legally responsible for the arbitrary detention.': [
      'AU>NR | Human Rights Committee | detention | merits | unlawful',
    ],
    'The matter remains before the High Court.': ['AU>NR | High Court | policy | filed | pending'],
  });
});

test('a detention that must be confirmed and is not is told by many verbs; only a court refers to the court of the Union', () => {
  tells('Italy has taken migrants to centres in Albania.', {
    'A court in Rome rejected the detention orders for 12 migrants on 18 October 2024.': [
      'IT>AL | court in Rome | 2024-10-18 | detention | interim | not_validated',
    ],
    'The Court of Appeal in Rome ruled against the detention of 43 migrants.': [
      'IT>AL | Court of Appeal in Rome | detention | interim | not_validated',
    ],
    'In November the Rome court blocked the detention of seven migrants.': [
      'IT>AL | Rome court | 2025-11 | detention | interim | not_validated',
    ],
    'The Rome court decided against validating the detention.': [
      'IT>AL | Rome court | detention | interim | not_validated',
    ],
    'The detention must then be validated by the Rome court.': [],
    'They go home if the Rome court does not confirm the detention.': [],
    'The Rome court rejected a challenge to the detention.': ['IT>AL | Rome court | detention | merits | dismissed'],
    'Judges in Rome asked EU judges to weigh in on the detention.': ['IT>AL | - | law | reference'],
    'Judges in Rome have deferred the question to the European Court of Justice.': [
      'IT>AL | European Court of Justice | law | reference',
    ],
  });
});

test('what a court lets go on is told with "allow", "clear" and "pave", and people who are named as a group are no policy', () => {
  tells('The United States has sent migrants held at a base in Djibouti to South Sudan.', {
    'The Supreme Court has allowed the Trump administration to move forward with sending eight migrants held in Djibouti to South Sudan.':
      ['US>SS | US Supreme Court | removal | stay | may_proceed'],
    'The Supreme Court paved the way for the US government to deport a group of migrants to South Sudan.': [
      'US>SS | US Supreme Court | removal | stay | may_proceed',
    ],
    'A federal judge in Boston barred the government from deporting migrants to countries other than their own.': [
      'US>null | US District Court | policy | interim | granted | blocked',
    ],
  });
});

test('suits are told with a writ, "to court" and the suit itself as subject', () => {
  tells('Ghana has agreed to take deportees from the United States.', {
    'A group filed a writ at the Supreme Court of Ghana over the agreement.': [
      'US>GH | Supreme Court of Ghana | agreement | filed',
    ],
    'A group has taken the government to court over the agreement.': ['US>GH | - | agreement | filed'],
    'The suit, filed by a group, challenges the agreement.': ['US>GH | - | agreement | filed'],
    'The Supreme Court ordered the Attorney-General to produce the text of the agreement.': [
      'US>GH | Supreme Court | access | disclosure | granted',
    ],
  });
});

test('"approve", "in favour of" and "in line with" uphold; what may and may not be done is told before the verb', () => {
  tells('Italy sends migrants to Albania under a deal of the two states.', {
    'The Albanian Constitutional Court approved the deal on 29 January 2024.': [
      'IT>AL | Albanian Constitutional Court | 2024-01-29 | agreement | merits | lawful',
      'stage upheld court:Albanian Constitutional Court 2024-01-29',
    ],
    'The Constitutional Court in Albania ruled in favour of the agreement.': [
      'IT>AL | Constitutional Court in Albania | agreement | merits | lawful',
      'stage upheld court:Constitutional Court in Albania',
    ],
    'The Albanian Constitutional Court ruled that the agreement is in line with the constitution. In December the highest court had suspended the agreement.':
      [
        'IT>AL | Albanian Constitutional Court | agreement | merits | lawful',
        'stage upheld court:Albanian Constitutional Court',
        'IT>AL | Albanian Constitutional Court | 2025-12 | agreement | interim | granted | blocked',
      ],
    'Members of the Assembly of Albania, filed with the Constitutional Court a request to check the agreement.': [
      'IT>AL | Constitutional Court | agreement | filed',
    ],
  });
  tells('Israel has sent asylum seekers to Rwanda.', {
    'The government can send asylum seekers to Rwanda, but may not jail anyone who refuses to go, the Israeli Supreme Court ruled.':
      [
        'IL>RW | Israeli Supreme Court | policy | merits | lawful | may_proceed',
        'stage upheld court:Israeli Supreme Court',
        'IL>RW | Israeli Supreme Court | detention | merits | unlawful',
      ],
    'The High Court of Justice heard a petition against the policy. Later it decided the petition, dismissing it.': [
      'IL>RW | High Court of Justice | policy | merits | pending',
      'IL>RW | High Court of Justice | policy | merits | dismissed',
      'stage dismissed court:High Court of Justice',
    ],
  });
  tells('Australia sent asylum seekers to Manus Island in Papua New Guinea.', {
    'The PNG Supreme Court ruled that a constitutional amendment on the arrangement with Australia is unconstitutional.':
      ['AU>PG | PNG Supreme Court | law | merits | unlawful', 'stage ruled_unlawful court:PNG Supreme Court'],
  });
});

test('the state of a court is that of its longer name, and a judge of whom no court is told sits in the United States where these send', () => {
  tells('Canada returns refugees to the United States under the Safe Third Country Agreement.', {
    'The Supreme Court of Canada heard the case. The Supreme Court holds that the regulations designating the United States as a safe third country do not infringe the right to liberty.':
      [
        'CA>US | Supreme Court of Canada | agreement | merits | pending',
        'CA>US | Supreme Court | law | merits | lawful',
        'stage upheld court:Supreme Court',
      ],
  });
  tells('The United States has deported Venezuelans to El Salvador.', {
    'Judge James Boasberg ruled that the deportations to El Salvador were unlawful.': [
      'US>SV | US District Court | policy | merits | unlawful',
      'stage ruled_unlawful court:US District Court',
    ],
    'A panel of judges on the US Court of Appeals for the D.C. Circuit issued a stay of the order against deportations.':
      ['US>SV | US Court of Appeals for the D.C. Circuit | policy | stay | granted | stayed'],
  });
});

test('what the text holds of a policy holds for the stays behind it, the votes may stand in the next sentence, and illegal immigrants are no illegal policy', () => {
  tells('The United States deports migrants to South Sudan and other third countries.', {
    'The policy of deporting people to third countries to which they have no ties is unlawful, a federal judge ruled on Monday in a case that has gone on for years. She agreed to suspend her decision for 15 days.':
      [
        'US>null | US District Court | 2026-01-12 | policy | merits | unlawful | stayed',
        'stage ruled_unlawful court:US District Court 2026-01-12',
        'US>null | US District Court | policy | stay | stayed',
      ],
    'A federal judge in Boston ruled that the government cannot deport illegal immigrants to third countries without notice.':
      ['US>null | US District Court | policy | interim | granted'],
    'The federal appeals court ruled that the government may continue the deportation of migrants to third countries while the case goes on. The decision was issued by a 2-1 vote.':
      ['US>null | federal appeals court | policy | stay | may_proceed | 2-1'],
  });
  tells('Australia was to send asylum seekers to Malaysia.', {
    'The High Court torpedoed the agreement by a majority, 6:1.': [
      'AU>MY | High Court | agreement | merits | unlawful | 6-1',
      'stage ruled_unlawful court:High Court',
    ],
    'The ruling was given to men who had appealed against their transfer to Malaysia.': [],
  });
});

test('the words before a subject may be what it does, arbitration needs no verb of its own, and two states of a sentence are the parties', () => {
  tells('The United States deports migrants to Libya.', {
    'Judge Brian Murphy sits in Boston. The minister spoke of an injunction Murphy issued in April against deportations to third countries.':
      ['US>null | US District Court | 2025-04 | policy | interim | granted | blocked'],
  });
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'Rwanda is demanding the sum before the Permanent Court of Arbitration in The Hague.': [
      'GB>RW | Permanent Court of Arbitration in The Hague | agreement | arbitration',
    ],
    'Rwanda may go before the Permanent Court of Arbitration.': [],
  });
  tells('A man is in detention.', {
    'The High Court of Australia on 9 December 2025 heard a challenge by an Iranian man to the interim arrangement between Australia and Nauru.':
      ['AU>NR | High Court of Australia | 2025-12-09 | agreement | merits | pending'],
    'The High Court of Australia heard a challenge by an Iranian man to the trade agreement between Australia and Nauru.':
      [],
  });
});

test('rulings are told by nouns and by "according to", and a court that decides of law alone answers a reference', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'After the judgment of the Supreme Court that the policy was unlawful, the government made a new treaty.': [
      'GB>RW | UK Supreme Court | policy | merits | unlawful',
      'stage ruled_unlawful court:UK Supreme Court',
    ],
    'A ruling by the High Court that the policy was lawful came as a surprise.': [
      'GB>RW | High Court | policy | merits | lawful',
      'stage upheld court:High Court',
    ],
    'The finding that the policy was unlawful is not new.': [],
    'The judge found that she was likely to succeed in showing that her removal lacked any due process.': [
      'GB>RW | - | removal | interim | unlawful',
    ],
  });
  tells('Italy sends migrants to Albania under a deal of the two states.', {
    'According to the European Court of Justice, the listing violates European rules.': [
      'IT>AL | European Court of Justice | law | reference | unlawful',
    ],
    'The European Court of Justice ruled that the listing violates EU law.': [
      'IT>AL | European Court of Justice | law | reference | unlawful',
    ],
  });
});
