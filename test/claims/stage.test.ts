// Stages read from short sentences: who did what with a deal or with people, in which mood, on which day, by whose word.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { linesOf, stages } from './staged.ts';

test('a signature is of both, by the day of the act or of who denies it', () => {
  stages({
    'The two governments signed a treaty in Kigali on 4 May 2025.': ['US>RW signed - 2025-05-04'],
    'A memorandum was signed by Rwanda and the United States in June 2025.': ['US>RW signed - 2025-06'],
    'The memorandum, signed in June, has not been published.': ['US>RW signed - 2025-06'],
    'The agreement that Rwanda signed with the United States in June is short.': ['US>RW signed - 2025-06'],
    'The two foreign ministers put their names to a letter of intent on 3 June.': ['US>RW signed - 2025-06-03'],
    'The signature of the treaty took place on 3 June.': ['US>RW signed - 2025-06-03'],
    'No agreement has been signed with Rwanda, the State Department said on Monday.': [
      'US>RW signed US 2025-08-04 denied',
    ],
    'The government in Kigali denied on Monday that it had signed an agreement with the United States.': [
      'US>RW signed RW 2025-08-04 denied',
    ],
    'Nothing has been signed.': ['US>RW signed - - denied'],
  });
});

test("an agreement is of both, readiness is hedged, a word of it is its speaker's", () => {
  stages({
    'Rwanda agreed on 5 May to take 250 people.': ['US>RW agreed RW 2025-05-05'],
    'Rwanda has agreed to receive people deported by the United States.': ['US>RW agreed RW -'],
    "Rwanda's agreement to receive deportees was confirmed on Monday by the foreign minister.": [
      'US>RW agreed RW 2025-08-04',
    ],
    "Rwanda's foreign minister said on Monday that it will take up to 250 people.": ['US>RW agreed RW 2025-08-04'],
    'The two countries reached an agreement in July.': ['US>RW agreed - 2025-07'],
    'Rwanda struck a deal with Washington in July.': ['US>RW agreed - 2025-07'],
    'A deal with Rwanda was struck in July.': ['US>RW agreed - 2025-07'],
    'No agreement with Rwanda exists.': ['US>RW agreed - - denied'],
    "There is no agreement with the United States, Rwanda's foreign minister said on Monday.": [
      'US>RW agreed RW 2025-08-04 denied',
    ],
    'Rwanda denied on Monday that any agreement with the United States existed.': ['US>RW agreed RW 2025-08-04 denied'],
    'There never was any deal with Washington, the Rwandan government said.': ['US>RW agreed RW - denied'],
    'Any agreement with Washington was denied on Monday by the Rwandan government.': [
      'US>RW agreed RW 2025-08-04 denied',
    ],
    'Rwanda is willing to take people deported by the United States.': ['US>RW agreed RW - hedged'],
    'Rwanda stated its willingness to receive deportees.': ['US>RW agreed RW - hedged'],
  });
});

test('talks are of both sides, by whoever speaks of them', () => {
  stages({
    'Rwanda is in talks with the United States.': ['US>RW talks - -'],
    "Rwanda's foreign minister said on Sunday that the government was in talks with Washington.": [
      'US>RW talks RW 2025-08-03',
    ],
    'Talks between Kigali and Washington began in May.': ['US>RW talks - 2025-05'],
    'The deal is still being discussed, a Rwandan minister said on Monday.': ['US>RW talks RW 2025-08-04'],
    'The two sides are working out the details.': ['US>RW talks - -'],
    'Rwanda is no longer negotiating with the United States.': ['US>RW talks RW - denied'],
    'No talks are being held with Rwanda, the State Department said.': ['US>RW talks US - denied'],
  });
});

test('what comes into force, and what has not been ratified', () => {
  stages({
    'The treaty entered into force on 1 June 2025.': ['US>RW in_force - 2025-06-01'],
    'The treaty, in force since 1 June 2025, is short.': ['US>RW in_force - 2025-06-01'],
    'The arrangement took effect on Monday.': ['US>RW in_force - 2025-08-04'],
    'The protocol will enter into force in 2026.': ['US>RW in_force - 2026 hedged'],
    'Rwanda has not ratified the treaty.': ['US>RW ratified RW - denied'],
    'Parliament in Kigali ratified the treaty in July.': ['US>RW ratified RW 2025-07'],
  });
});

test('what one side makes public', () => {
  stages({
    'The State Department announced the arrangement on 10 July.': ['US>RW announced US 2025-07-10'],
    'The arrangement was announced by Rwanda on 10 July.': ['US>RW announced RW 2025-07-10'],
    'Rwanda has taken in 14 people deported by the United States, its president announced on Monday.': [
      'US>RW announced RW 2025-08-04',
    ],
  });
});

test('what is suspended, paused, dropped, terminated or expires', () => {
  stages({
    'Washington suspended the agreement in February.': ['US>RW suspended US 2025-02'],
    'The agreement was suspended in February by the State Department.': ['US>RW suspended US 2025-02'],
    'Flights to Rwanda were paused in March.': ['US>RW paused - 2025-03'],
    'The United States has put the scheme on hold.': ['US>RW paused US -'],
    'Washington scrapped the plan in July 2024.': ['US>RW cancelled US 2024-07'],
    'The plan was scrapped in July 2024.': ['US>RW cancelled - 2024-07'],
    'Rwanda pulled out of the deal in July.': ['US>RW cancelled RW 2025-07'],
    "America's abandonment of the scheme came in July.": ['US>RW cancelled US 2025-07'],
    'Rwanda backed out under pressure.': ['US>RW cancelled RW -'],
    'The plan is dead.': ['US>RW cancelled - -'],
    'Washington gave notice of termination in March.': ['US>RW terminated US 2025-03'],
    'The United States terminated the treaty in March.': ['US>RW terminated US 2025-03'],
    'The arrangement expired in December 2021.': ['US>RW expired - 2021-12'],
    'The memorandum ran out in 2018.': ['US>RW expired - 2018'],
    'The agreement was never implemented.': ['US>RW not_implemented - -'],
  });
});

test('a refusal is of who will not take people', () => {
  stages({
    'Rwanda refused to take the migrants.': ['US>RW refused RW -'],
    'Rwanda will not accept people deported by the United States, its foreign minister said on Monday.': [
      'US>RW refused RW 2025-08-04',
    ],
    'Rwanda turned down the proposal in May.': ['US>RW refused RW 2025-05'],
    'The proposal was rejected by Rwanda in May.': ['US>RW refused RW 2025-05'],
    'Rwanda will take nobody.': ['US>RW refused RW -'],
  });
});

test('who asks, offers or means to send', () => {
  stages({
    'Washington asked Rwanda to take 250 people.': ['US>RW proposed US -'],
    'Washington urged Rwanda in May to accept deportees.': ['US>RW proposed US 2025-05'],
    'Rwanda received in May a request from Washington to host deportees.': ['US>RW proposed US 2025-05'],
    'The United States wants to send migrants to Rwanda.': ['US>RW proposed US -'],
    'Rwanda offered to take 250 people.': ['US>RW offered RW -'],
    'Reuters reported on Monday that migrants could be flown to Rwanda.': ['US>RW reported - 2025-08-04 hedged'],
  });
});

test('the first transfer, done or looked forward to', () => {
  stages({
    'The first ten people arrived in Rwanda on 4 July.': ['US>RW first_transfer - 2025-07-04'],
    'The first flight to Rwanda is expected to leave in September.': ['US>RW first_transfer - 2025-09 hedged'],
  });
});

test('who keeps silent', () => {
  stages({
    'The State Department declined to comment.': ['US>RW silent US -'],
    'Rwanda has not confirmed the deal.': ['US>RW silent RW -'],
    'Neither Rwanda nor the United States has commented.': ['US>RW silent RW -', 'US>RW silent US -'],
    'The embassy of the United States did not respond to questions on Monday.': ['US>RW silent US 2025-08-04'],
    'It neither confirms nor comments on the agreement, the Rwandan government said.': ['US>RW silent RW -'],
  });
});

test('what is only supposed, wished or asked for, and other deals, are no stages', () => {
  stages({
    'If an agreement is signed, the flights will begin.': [],
    'Campaigners demand that the deal be scrapped.': [],
    'Was the treaty signed?': [],
    'The two countries signed a trade deal in May.': [],
    'Rwanda and Congo signed a peace agreement in June.': [],
  });
});

test('a text that speaks of no people tells of agreements that name both sides', () => {
  assert.deepEqual(linesOf('Belize and the United States signed a safe third country agreement in July 2025.'), [
    'US>BZ signed - 2025-07',
  ]);
  assert.deepEqual(linesOf('Belize and the United States signed a trade agreement in July 2025.'), []);
});

test('a date that stands alone before a line is the day of what the line tells', () => {
  assert.deepEqual(
    linesOf('Deportations from the United States to Uganda.\n\n4 July. Uganda says that it will receive deportees.'),
    ['US>UG agreed UG 2025-07-04'],
  );
});

test('who cannot be reached or keeps quiet is silent; a report of a deal that is dismissed as false is a denial', () => {
  stages({
    'The ministry in Kigali could not be reached for comment.': ['US>RW silent RW -'],
    'The White House did not return calls seeking comment.': ['US>RW silent US -'],
    'The Rwandan government has kept quiet about the deal.': ['US>RW silent RW -'],
    'The foreign ministry in Kigali dismissed reports of a deal as false.': ['US>RW agreed RW - denied'],
  });
});

test('ideas put to a state, haggling, what never got off the ground', () => {
  stages({
    'Washington put the idea to Rwanda in April.': ['US>RW proposed US 2025-04'],
    'Rwanda and the United States are haggling over the terms of an agreement.': ['US>RW talks - -'],
    'The agreement never got off the ground.': ['US>RW not_implemented - -'],
  });
});

test('an agreement to work together on people, or for the other to take them, is one of both', () => {
  stages({
    'Rwanda and the United States have agreed to cooperate on the return of asylum seekers.': ['US>RW agreed - -'],
    'The United States and Rwanda have agreed for the African country to accept migrants.': ['US>RW agreed - -'],
    'Rwanda has a law for those rejected for asylum.': [],
  });
});

test('a verb that looks like an adjective tells what is over', () => {
  stages({ 'The memorandum lapsed in July 2025.': ['US>RW expired - 2025-07'] });
});
