// Proceedings in short texts: court, case, day, object, posture, holding, effect, votes; and the stage that a ruling is at once.
import { test } from 'node:test';
import { tells } from './proceeding-lines.ts';

test('what courts hold, dismiss, order, block and stay is read from their verbs, with court, day, object, posture, holding, effect and votes', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'The UK Supreme Court ruled on 15 November 2023 that the policy was unlawful.': [
      'GB>RW | UK Supreme Court | 2023-11-15 | policy | merits | unlawful',
      'stage ruled_unlawful court:UK Supreme Court 2023-11-15',
    ],
    'The policy was ruled unlawful by the UK Supreme Court on 15 November 2023.': [
      'GB>RW | UK Supreme Court | 2023-11-15 | policy | merits | unlawful',
      'stage ruled_unlawful court:UK Supreme Court 2023-11-15',
    ],
    'The policy is unlawful, the Court of Appeal ruled on Monday.': [
      'GB>RW | Court of Appeal | 2026-01-12 | policy | merits | unlawful',
      'stage ruled_unlawful court:Court of Appeal 2026-01-12',
    ],
    'The Court of Appeal held by two judges to one that the scheme was unlawful.': [
      'GB>RW | Court of Appeal | policy | merits | unlawful | 2-1',
      'stage ruled_unlawful court:Court of Appeal',
    ],
    'In a unanimous judgment the Supreme Court in London held the policy unlawful.': [
      'GB>RW | UK Supreme Court | policy | merits | unlawful | unanimous',
      'stage ruled_unlawful court:UK Supreme Court',
    ],
    'The High Court found in December 2022 that the arrangement was lawful.': [
      'GB>RW | High Court | 2022-12 | agreement | merits | lawful',
      'stage upheld court:High Court 2022-12',
    ],
    'The High Court upheld the scheme.': [
      'GB>RW | High Court | policy | merits | lawful',
      'stage upheld court:High Court',
    ],
    'The Supreme Court quashed the decree.': [
      'GB>RW | UK Supreme Court | law | merits | unlawful',
      'stage ruled_unlawful court:UK Supreme Court',
    ],
    'The Supreme Court ruled that the treaty did not breach the constitution.': [
      'GB>RW | UK Supreme Court | agreement | merits | lawful',
      'stage upheld court:UK Supreme Court',
    ],
    'The High Court ruled that the deal was not unlawful.': [
      'GB>RW | High Court | agreement | merits | lawful',
      'stage upheld court:High Court',
    ],
    'The High Court dismissed the challenge to the treaty.': [
      'GB>RW | High Court | agreement | merits | dismissed',
      'stage dismissed court:High Court',
    ],
    'The challenge to the treaty was dismissed by the High Court on 3 January.': [
      'GB>RW | High Court | 2026-01-03 | agreement | merits | dismissed',
      'stage dismissed court:High Court 2026-01-03',
    ],
    'The High Court dismissed the challenge because the applicants lacked standing.': [
      'GB>RW | High Court | agreement | admissibility | no_standing',
      'stage dismissed court:High Court',
    ],
    'The petition was thrown out by the High Court for want of jurisdiction.': [
      'GB>RW | High Court | agreement | admissibility | no_jurisdiction',
      'stage dismissed court:High Court',
    ],
    'A flight was grounded in June 2022 by an interim measure of the European Court of Human Rights.': [
      'GB>RW | European Court of Human Rights | 2022-06 | removal | interim | granted | blocked',
    ],
    'The European Court of Human Rights granted an injunction that stopped the removal of a man.': [
      'GB>RW | European Court of Human Rights | removal | interim | granted | blocked',
    ],
    'The High Court refused to halt the flight.': ['GB>RW | High Court | removal | interim | refused'],
    'The High Court declined to grant an injunction against the removals.': [
      'GB>RW | High Court | policy | interim | refused',
    ],
    'Rwanda filed a notice of arbitration against the United Kingdom at the Permanent Court of Arbitration on 24 November 2025.':
      ['GB>RW | Permanent Court of Arbitration | 2025-11-24 | agreement | arbitration'],
    'A hearing in the case opened at the Permanent Court of Arbitration on 18 March 2026.': [
      'GB>RW | Permanent Court of Arbitration | 2026-03-18 | agreement | arbitration | pending',
    ],
    'The European Court of Human Rights indicated that the man should not be removed until further notice.': [
      'GB>RW | European Court of Human Rights | removal | interim | granted',
    ],
  });
  tells('The United States has deported ten migrants to Rwanda.', {
    'A federal judge in Boston blocked the deportation of the men on 20 May 2025.': [
      'US>RW | US District Court | 2025-05-20 | removal | interim | granted | blocked',
    ],
    'A federal judge ordered the government to bring the man back.': [
      'US>RW | US District Court | removal | merits | granted',
    ],
    'Judge Murphy of the US District Court for the District of Massachusetts found that the flight had violated his order.':
      ['US>RW | US District Court for the District of Massachusetts | removal | interim | breach'],
    'Such a flight would violate his injunction, Judge Murphy of the US District Court for the District of Massachusetts said on 7 May 2025.':
      ['US>RW | US District Court for the District of Massachusetts | 2025-05-07 | removal | interim | blocked'],
    'The Supreme Court stayed the injunction on 23 June 2025 by six votes to three.': [
      'US>RW | US Supreme Court | 2025-06-23 | policy | stay | stayed | 6-3',
    ],
    'By 6-3 the US Supreme Court put the injunction against the policy on hold.': [
      'US>RW | US Supreme Court | policy | stay | stayed | 6-3',
    ],
    'The injunction was lifted by the US Supreme Court.': ['US>RW | US Supreme Court | policy | stay | may_proceed'],
    'The US Supreme Court cleared the removal of the men to go ahead.': [
      'US>RW | US Supreme Court | removal | stay | may_proceed',
    ],
    'The US Court of Appeals for the First Circuit suspended the judgment on the policy of removals to third countries.':
      ['US>null | US Court of Appeals for the First Circuit | policy | stay | stayed'],
    'A judge in New Mexico barred the transfer of three men.': [
      'US>RW | US District Court | removal | interim | granted | blocked',
    ],
    'Judge Chutkan of the US District Court for the District of Columbia held that she had no jurisdiction.': [
      'US>RW | US District Court for the District of Columbia | removal | admissibility | no_jurisdiction',
    ],
    'Nobody may be removed to a third country without notice, a federal judge ordered on 18 April 2025.': [
      'US>null | US District Court | 2025-04-18 | policy | interim | granted',
    ],
    'The Board of Immigration Appeals held on 31 October 2025 that an applicant must show that harm in the third country is likely.':
      ['US>null | Board of Immigration Appeals | 2025-10-31 | law | merits'],
    'An organisation sued the government over the deal on 2 January.': ['US>RW | - | 2026-01-02 | agreement | filed'],
    'The removal was probably illegal, a federal judge in Washington found on 13 May 2025, and he ordered steps for the return of the woman.':
      [
        'US>RW | US District Court | 2025-05-13 | removal | interim | unlawful | hedged',
        'US>RW | US District Court | 2025-05-13 | removal | interim | granted',
      ],
    'A suit against the agreement was filed at the High Court of Rwanda in October 2025.': [
      'US>RW | High Court of Rwanda | 2025-10 | agreement | filed',
    ],
    'The agreement has been challenged in court.': ['US>RW | - | agreement | filed'],
    'Democracy Watch sued at the Supreme Court of Ghana on 13 October 2025 over the agreement.': [
      'US>GH | Supreme Court of Ghana | 2025-10-13 | agreement | filed',
    ],
    'A federal judge in Maryland forbids his removal for the time being.': [
      'US>RW | US District Court | removal | interim | granted | blocked',
    ],
    'The US Court of Appeals for the First Circuit paused the injunction on 3 January.': [
      'US>RW | US Court of Appeals for the First Circuit | 2026-01-03 | policy | stay | stayed',
    ],
    'A federal judge in Boston issued an injunction on 18 April 2025 under which nobody may be removed to a third country without notice.':
      ['US>null | US District Court | 2025-04-18 | policy | interim | granted'],
  });
  tells('Eswatini has taken people deported from the United States under a deal with Washington.', {
    'The High Court of Eswatini dismissed the case on Tuesday because the applicants had no direct interest.': [
      'US>SZ | High Court of Eswatini | 2026-01-13 | agreement | admissibility | no_standing',
      'stage dismissed court:High Court of Eswatini 2026-01-13',
    ],
    'Three judges of the High Court threw out the challenge to the agreement on 3 February 2026.': [
      'US>SZ | High Court | 2026-02-03 | agreement | merits | dismissed',
      'stage dismissed court:High Court 2026-02-03',
    ],
    'Lawyers asked the High Court of Eswatini on 14 August 2025 to declare the deal unconstitutional.': [
      'US>SZ | High Court of Eswatini | 2025-08-14 | agreement | filed',
    ],
    'The High Court of Eswatini ordered the Attorney-General to produce the agreement.': [
      'US>SZ | High Court of Eswatini | access | disclosure | granted',
    ],
    'Disclosure of the agreement was ordered by the High Court of Eswatini.': [
      'US>SZ | High Court of Eswatini | access | disclosure | granted',
    ],
    'The High Court refused to order the disclosure of the agreement.': [
      'US>SZ | High Court | access | disclosure | refused',
    ],
    'The High Court ruled that the detention of the men was unlawful and ordered their release.': [
      'US>SZ | High Court | detention | merits | unlawful',
      'US>SZ | High Court | detention | merits | granted',
    ],
    'The High Court awarded damages to the men.': ['US>SZ | High Court | detention | merits | granted'],
    'The High Court dismissed the challenge; an appeal to the Supreme Court is pending.': [
      'US>SZ | High Court | agreement | merits | dismissed | under_appeal',
      'stage dismissed court:High Court',
      'US>SZ | Supreme Court | agreement | appeal | pending',
    ],
    'The High Court of Eswatini dismissed the challenge on 3 January. It also ordered the release of the men.': [
      'US>SZ | High Court of Eswatini | 2026-01-03 | agreement | merits | dismissed',
      'stage dismissed court:High Court of Eswatini 2026-01-03',
      'US>SZ | High Court of Eswatini | detention | merits | granted',
    ],
    'The detention of the men is unlawful, held the High Court of Eswatini.': [
      'US>SZ | High Court of Eswatini | detention | merits | unlawful',
    ],
    'The judge said that she had no jurisdiction.': ['US>SZ | - | removal | admissibility | no_jurisdiction'],
    'A petition against the deal was lodged with the High Court by two lawyers in August 2025.': [
      'US>SZ | High Court | 2025-08 | agreement | filed',
    ],
    'Two lawyers petitioned the High Court to annul the deal.': ['US>SZ | High Court | agreement | filed'],
    'They lost in the High Court.': [
      'US>SZ | High Court | agreement | merits | dismissed',
      'stage dismissed court:High Court',
    ],
    'The men must be let go, and the government was told by the High Court to release them.': [
      'US>SZ | High Court | detention | merits | granted',
    ],
    'In Dlamini v Prime Minister the High Court upheld the deal on 3 January.': [
      'US>SZ | High Court | Dlamini v Prime Minister | 2026-01-03 | agreement | merits | lawful',
      'stage upheld court:High Court 2026-01-03',
    ],
    'The High Court in Mbabane upheld the agreement with Washington.': [
      'US>SZ | High Court in Mbabane | agreement | merits | lawful',
      'stage upheld court:High Court in Mbabane',
    ],
    'The High Court heard a challenge to the agreement on 9 December.': [
      'US>SZ | High Court | 2025-12-09 | agreement | merits | pending',
    ],
    'The High Court remitted the claim.': ['US>SZ | High Court | agreement | merits | remitted'],
    'The judges refused to suspend the agreement.': ['US>SZ | - | agreement | interim | refused'],
    'The High Court of Eswatini upheld the agreement; the applicants have appealed.': [
      'US>SZ | High Court of Eswatini | agreement | merits | lawful | under_appeal',
      'stage upheld court:High Court of Eswatini',
      'US>SZ | - | agreement | appeal',
    ],
    'Detention of the men held unlawful by the High Court on 3 January; release ordered.': [
      'US>SZ | High Court | 2026-01-03 | detention | merits | unlawful',
      'US>SZ | High Court | 2026-01-03 | detention | merits | granted',
    ],
  });
  tells('Italy takes migrants whom it rescues at sea to centres in Albania.', {
    'The Rome court refused on 18 October 2024 to validate the detention of twelve men.': [
      'IT>AL | Rome court | 2024-10-18 | detention | interim | not_validated',
    ],
    'The detention of seven men was not validated by the Rome court.': [
      'IT>AL | Rome court | detention | interim | not_validated',
    ],
    'Judges in Rome referred the case to the Court of Justice of the European Union.': [
      'IT>AL | Court of Justice of the European Union | law | reference',
    ],
    'The Court of Justice of the European Union ruled on 1 August 2025 that the listing of a safe country must be open to judicial review.':
      ['IT>AL | Court of Justice of the European Union | 2025-08-01 | law | reference'],
    'The Constitutional Court of Albania decided by five votes to four that the protocol is compatible with the constitution.':
      [
        'IT>AL | Constitutional Court of Albania | agreement | merits | lawful | 5-4',
        'stage upheld court:Constitutional Court of Albania',
      ],
  });
});

test('what is wished for, to come, said by others or about something else is no proceeding', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'The High Court is to decide whether the policy is lawful.': [],
    'Lawyers said that the High Court should declare the treaty void.': [],
    'The minister told the High Court that the policy was lawful.': [],
    'The minister said that the policy was lawful.': [],
    'The treaty is unlawful, a lawyer said.': [],
    'The court heard evidence about the weather.': [],
    'A court filing puts the cost at ten million pounds.': [],
    'If the court strikes down the treaty, no flight will leave.': [],
    'The court will rule on the treaty in May.': [],
    'Ruling of the High Court of Ghana. The policy was discussed.': [],
  });
  tells('The United States has deported ten migrants to Rwanda.', {
    'The Justice Department ordered the review of the programme.': [],
    'The president upheld the ban on flights.': [],
    'The Supreme Court ruled on the tariff agreement.': [],
    'The Supreme Court approved the new voting map.': [],
    'A court in Texas delayed the trial of an official.': [],
    'The group sued a newspaper for libel.': [],
    'Immigration judges had ordered that they must not be sent home.': [],
  });
  tells('Eswatini has taken people deported from the United States under a deal with Washington.', {
    'A hearing was held in the parliament.': [],
    'The government appealed for calm.': [],
  });
});
