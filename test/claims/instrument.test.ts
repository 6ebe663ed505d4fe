// What arrangements are written in and what places can hold, read from short texts.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { found } from './provided.ts';

/** Each text, behind a sentence that says who sends people to whom, with the instruments and capacities it states. */
const CASES: readonly (readonly [string, string])[] = [
  ['The two states signed a memorandum of understanding on 4 August.', 'mou 2025-08-04 signed'],
  ['The treaty, which was signed in Kigali in May 2024, entered into force in July.', 'treaty 2024-05 signed'],
  ['The memorandum is not legally binding.', 'mou no'],
  ['The text of the agreement has not been made public.', 'undisclosed not public'],
  ['A copy of the agreement was seen by Reuters.', 'undisclosed seen by Reuters'],
  [
    'The agreement was concluded through an exchange of notes dated 3 March 2025.',
    'exchange_of_notes 2025-03-03 signed',
  ],
  ['A letter of intent was leaked in June.', 'letter_of_intent leaked'],
  ['On 2 June the cabinet approved the reception of the migrants.', 'cabinet_decision 2025-06-02'],
  ['The ministry published the treaty on 1 August.', 'treaty published 2025-08-01 disclosed'],
  ['The protocol has been in force since 1 May 2025.', 'protocol 2025-05-01 in_effect'],
  ['A court ordered the government to publish the memorandum.', 'mou ordered disclosed'],
  ['The two governments issued a joint statement.', 'joint_statement'],
  ['He is a treaty lawyer.', ''],
  ['The centre can hold 300 people.', 'capacity 300 exact'],
  ['The hostel has 120 beds.', 'capacity 120 exact'],
  ['A camp with a capacity of up to 5,000 is being built.', 'capacity 5000 up_to'],
  ['The president ordered room for 30,000 migrants at the base.', 'capacity 30000 exact order'],
  ["The text of the deal was posted on the ministry's website in May.", 'undisclosed published 2025-05 disclosed'],
  ['The government refuses to publish the agreement.', 'undisclosed not public'],
  ['The memorandum remains confidential.', 'mou not public'],
  ['The protocol creates legally binding obligations.', 'protocol yes'],
  ['The treaty, concluded in June 2025, binds both states.', 'treaty yes 2025-06'],
  ['Parliament has never seen the memorandum.', 'mou not public'],
  ['The memorandum of 3 May 2025 was signed by both interior ministers.', 'mou 2025-05-03 signed'],
  ['A non-binding declaration of intent was signed on Monday.', 'letter_of_intent no 2025-08-04 signed'],
  ['The facility is designed for 450 people.', 'capacity 450 exact'],
  ['There are beds for 90 people.', 'capacity 90 exact'],
  ['The prison has room for 2,000 inmates.', 'capacity 2000 exact'],
];

for (const [text, wanted] of CASES)
  test(`is written or holds: ${text}`, () => {
    assert.equal(found(text), wanted);
  });
