// Warnings in short texts: issuer, ground and day; who only speaks, or speaks for a party, warns of nothing.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

/** The warnings that each text tells of, read behind a sentence that says who sends people where. */
function tells(before: string, table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] =>
    read(plainDocument(`${before} ${text}`, { name: 'warnings', published: '2026-01-14' })).claims.flatMap((claim) =>
      claim.kind === 'warning'
        ? [
            [`${claim.sending}>${claim.receiving}`, claim.issuer, claim.ground, claim.date, claim.hedged && 'hedged']
              .filter(Boolean)
              .join(' | '),
          ]
        : [],
    );
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}

test('who guards rights, or fears or warns, is the issuer of each ground', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'UNHCR warned that people sent to Rwanda could be returned to the countries that they fled.': [
      'GB>RW | UNHCR | refoulement | hedged',
    ],
    'UNHCR said that the scheme is incompatible with the Refugee Convention.': ['GB>RW | UNHCR | unlawful'],
    'Human Rights Watch fears that those sent there will be tortured.': [
      'GB>RW | Human Rights Watch | persecution_or_torture',
    ],
    'Amnesty International says that the deportees are being held unlawfully.': [
      'GB>RW | Amnesty International | arbitrary_detention',
    ],
    'A lawyer warned that nobody would get a fair hearing.': ['GB>RW | lawyer | due_process'],
    'The opposition leader warned that the treaty is illegal.': ['GB>RW | opposition leader | unlawful'],
    'The Red Cross is concerned about the secrecy of the deal.': ['GB>RW | Red Cross | secrecy'],
    'UNHCR warned that Rwanda has no asylum procedure and that people are beaten.': [
      'GB>RW | UNHCR | no_asylum_system',
      'GB>RW | UNHCR | ill_treatment',
    ],
    'Rights groups criticised the conditions as inhumane.': ['GB>RW | Rights groups | ill_treatment'],
    'The Swedish Bar Association speaks of a risk that people would be sent back to torture.': [
      'GB>RW | Swedish Bar Association | refoulement',
    ],
    'A spokeswoman for Rwanda rejected the assertion of certain organisations that people are held arbitrarily.': [
      'GB>RW | certain organisations | arbitrary_detention',
    ],
    'An aid group warned that the scheme was unlawful, and Rwanda denied it.': ['GB>RW | aid group | unlawful'],
    'UNHCR warns that those sent there may end up in the countries they fled.': [
      'GB>RW | UNHCR | refoulement | hedged',
    ],
    'There is a risk of refoulement, UNHCR said on Monday.': ['GB>RW | UNHCR | refoulement | 2026-01-12'],
    'UNHCR has warned of a danger of onward removal.': ['GB>RW | UNHCR | refoulement'],
    'Human Rights Watch warned on 3 January that people could be handed over to the governments they fled.': [
      'GB>RW | Human Rights Watch | refoulement | 2026-01-03 | hedged',
    ],
    'The Refugee Council fears that they will be sent back to persecution.': ['GB>RW | Refugee Council | refoulement'],
    'Amnesty International said that the plan breaches international law.': [
      'GB>RW | Amnesty International | unlawful',
    ],
    'Amnesty International called the scheme illegal.': ['GB>RW | Amnesty International | unlawful'],
    'Lawyers warned that the detention is arbitrary.': ['GB>RW | Lawyers | arbitrary_detention'],
    'UN experts warned that those held there are detained without charge.': [
      'GB>RW | UN experts | arbitrary_detention',
    ],
    'The Ombudsman warned that people are kept incommunicado.': ['GB>RW | Ombudsman | arbitrary_detention'],
    'Rights groups say that Rwanda has no asylum system.': ['GB>RW | Rights groups | no_asylum_system'],
    'UNHCR noted that Rwanda lacks an asylum procedure.': ['GB>RW | UNHCR | no_asylum_system'],
    'Human Rights Watch warned of torture in the camps.': ['GB>RW | Human Rights Watch | persecution_or_torture'],
    'The High Commissioner said that people there are at risk.': ['GB>RW | High Commissioner | safety'],
    'The Red Cross fears that refugees would be kept in conditions that nobody can inspect.': [
      'GB>RW | Red Cross | ill_treatment',
    ],
    'The Bar Association warned that nobody would have access to a lawyer.': ['GB>RW | Bar Association | due_process'],
    'A refugee charity warned that people would be deprived of lawyers.': ['GB>RW | refugee charity | due_process'],
    'Rights groups criticised the lack of transparency.': ['GB>RW | Rights groups | secrecy'],
    'Human Rights Watch criticised the secrecy of the agreement.': ['GB>RW | Human Rights Watch | secrecy'],
    'Experts of the United Nations said that Rwanda is not safe.': ['GB>RW | Experts of the United Nations | safety'],
    'The Council of Europe warned that the bill is incompatible with the convention.': [
      'GB>RW | Council of Europe | unlawful',
    ],
    'An opposition leader warned that the agreement is unconstitutional.': ['GB>RW | opposition leader | unlawful'],
    'UNHCR is concerned that people may be returned to danger and that they would be held indefinitely.': [
      'GB>RW | UNHCR | refoulement | hedged',
      'GB>RW | UNHCR | arbitrary_detention',
    ],
    'Concern was raised by UNHCR over the risk of refoulement.': ['GB>RW | UNHCR | refoulement'],
    'A warning by Amnesty International about arbitrary detention was ignored.': [
      'GB>RW | Amnesty International | arbitrary_detention',
    ],
    'The committee is concerned that people could be pushed back over the border.': [
      'GB>RW | committee | refoulement | hedged',
    ],
    'Critics fear that the host will hand people over to their persecutors.': ['GB>RW | Critics | refoulement'],
    'UNHCR considers that the scheme violates the Refugee Convention.': ['GB>RW | UNHCR | unlawful'],
    'The Guarantor considers that people are not safe there.': ['GB>RW | Guarantor | safety'],
    'Doctors warned that medical staff were absent at night.': ['GB>RW | Doctors | safety'],
    'The Law Society warned that people would have no effective defence.': ['GB>RW | Law Society | due_process'],
    'The archbishop warned that the plan was cruel.': ['GB>RW | archbishop | unspecified'],
  });
  tells('The United States has deported ten migrants to Rwanda.', {
    'The American Civil Liberties Union says that the men are locked up.': [
      'US>RW | American Civil Liberties Union | arbitrary_detention',
    ],
    'Human Rights Watch said in September that the deal makes governments accomplices in unlawful expulsions.': [
      'US>RW | Human Rights Watch | unlawful | 2025-09',
    ],
  });
});

test('what parties say, what is reported and other dangers are no warnings', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'The home secretary warned that people must not come by boat.': [],
    'The British government said that Rwanda is safe.': [],
    'Human Rights Watch said that ten people had arrived.': [],
    'The weather office warned of danger on the roads.': [],
    'UNHCR said that 200 refugees had come from Libya.': [],
    'The prime minister said that the critics were wrong.': [],
    'The interior ministry warned that smugglers are dangerous.': [],
    'The Rwandan government said that torture is forbidden.': [],
    'Reuters reported that the flight was late.': [],
    'A spokesman said that the deal is lawful.': [],
    'The company warned of a secret contract.': [],
    'The police warned that the roads were unsafe.': [],
    'The treaty says that nobody shall be returned to torture.': [],
    'Under the treaty nobody may be held arbitrarily.': [],
    'The minister denied that people are tortured.': [],
    'Opposition leaders criticised the tax bill as illegal.': [],
  });
});

test('whoever speaks for an organisation warns in its name, and what a court says is no warning', () => {
  tells('Under the partnership the United Kingdom was to send asylum seekers to Rwanda.', {
    'Any transfer to Rwanda would be unlawful, said a director of Amnesty International.': [
      'GB>RW | Amnesty International | unlawful',
    ],
    'Amnesty International criticised the plan. A spokesperson for the organisation said that people could be returned to countries where they face danger.':
      ['GB>RW | Amnesty International | refoulement | hedged'],
    'Human Rights Watch denounced that the transfers expose people to the risk of arbitrary detention and refoulement.':
      ['GB>RW | Human Rights Watch | arbitrary_detention', 'GB>RW | Human Rights Watch | refoulement'],
    'According to a statement from the UN Human Rights Office, people may not have received due process.': [
      'GB>RW | UN Human Rights Office | due_process | hedged',
    ],
    'UNHCR considers that the arrangement does not meet the requirements of the law.': ['GB>RW | UNHCR | unlawful'],
    'UNHCR said that the plan runs counter to the spirit of the Refugee Convention.': ['GB>RW | UNHCR | unlawful'],
    'The Refugee Council said that the government was outsourcing its obligations.': [
      'GB>RW | Refugee Council | unlawful',
    ],
    'The judge accused the government of violating his injunction against removals to torture.': [],
    'The Supreme Court considered the fear of persecution.': [],
    'Jane Doe, the ombudsman of Rwanda, said that promises must be kept. Doe stated that the agreement violates the obligations under international law.':
      ['GB>RW | ombudsman of Rwanda | unlawful'],
    'The Refugee Council warned that people would be sent into danger.': ['GB>RW | Refugee Council | refoulement'],
  });
  tells('The United States has deported ten migrants to South Sudan and Eswatini.', {
    'UN experts said that deportations to third countries may violate international law. These experts warn that due process must be followed.':
      ['US>null | UN experts | unlawful | hedged', 'US>null | experts | due_process'],
  });
});
