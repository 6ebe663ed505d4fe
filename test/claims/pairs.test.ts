// Which arrangement a claim speaks to, in texts that name more states than two.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

/** The claims of a text, each as its kind and pair, in the order of their words. */
const pairsOf = (text: string): readonly string[] =>
  read(plainDocument(text, { name: 'pairs', published: '2025-08-06' })).claims.map(
    ({ kind, sending, receiving, site }) => `${kind} ${sending}>${receiving ?? site ?? ''}`,
  );
const has = (text: string, ...wanted: readonly string[]): void => {
  const found = pairsOf(text);
  for (const one of wanted) assert.ok(found.includes(one), `"${text}" gives ${found.join(', ')}, wanted ${one}`);
};
const never = (text: string, state: string): void => {
  const found = pairsOf(text);
  assert.ok(found.length > 0, `"${text}" gives nothing`);
  assert.ok(!found.some((one) => one.endsWith(`>${state}`) || one.includes(` ${state}>`)), found.join(', '));
};

const GHANA = 'Fourteen people were deported from the United States to Ghana on 6 September 2025.\n\n';

test('where people are at home is no side', () => {
  never(`${GHANA}Eleven have since been sent to their home countries of Nigeria and Gambia.`, 'NG');
  never(`${GHANA}Eleven were taken on to their countries of origin: Nigeria, Gambia and Togo.`, 'TG');
  never(
    `${GHANA}Eleven of the Nigerians went on to Lagos, and one Gambian to Nigeria, their home country. Nigeria's government has not commented.`,
    'NG',
  );
});

test('the Union as a place or a law is no side', () => {
  never(
    'Denmark and Rwanda hold talks on the transfer of asylum seekers. Denmark now prefers a solution with other member states of the European Union, and no agreement was signed with Rwanda.',
    'EU',
  );
});

test('a base that the sender runs itself is where its people are', () => {
  has(
    'The United States has moved migrants to its base at Guantanamo Bay. In February 178 people were held there. A plane took some of them to Honduras.',
    'outcome US>Guantanamo Bay',
  );
});

test('several nations, any treaty, nobody: the receiver is left open', () => {
  const lead = 'The United Kingdom has proposed to Albania that it take rejected asylum seekers.\n\n';
  has(`${lead}Britain is in talks with several other nations about return hubs.`, 'stage GB>');
  has(`${lead}Britain has signed agreements with nobody.`, 'stage GB>');
});

test('a sentence that opens with the deal goes on about the one named right before', () => {
  has(
    'Rwanda accepts migrants whom the United States deports. South Sudan and Eswatini take some too, Washington says.\n\nThe deal follows an agreement with Britain under which Kigali would have received asylum seekers from the UK.\n\nThe deal was scrapped by the British government in July 2024.',
    'stage GB>RW',
  );
});

test('a sentence that names one receiver speaks of its pair, and so does the next', () => {
  has(
    'The United States sent 300 migrants to Panama in February, and 200 migrants to Costa Rica.\n\nIn Panama the hotel was closed to visitors. The 300 people were held under guard.',
    'outcome US>PA',
  );
});

test('a name governs no infinitive: the verb before it does, or it is the subject of a headline', () => {
  has('Rwanda has agreed with the United States to accept up to 250 migrants.', 'stage US>RW', 'term US>RW');
  has('Uganda to take 100 rejected asylum seekers from the Netherlands', 'transfer NL>UG');
});

test('agreements in the plural are none in particular', () => {
  has(
    'Israel sent Eritreans to Rwanda and to Uganda under two agreements. The agreements remain secret.',
    'instrument IL>',
  );
});

test('who is taken to his own state is moved under no arrangement with it', () => {
  never(
    'Australia sends people to Nauru. A Vietnamese was put on a flight to Hanoi in February. Australia has paid 408 million dollars.',
    'VN',
  );
});

test('of two states that both send, the way round that the text gives counts', () => {
  has(
    'Canada sends asylum seekers to the United States under an agreement of the two. Washington and Ottawa signed it in 2002.',
    'stage CA>US',
  );
});

test('a dateline is no side', () => {
  never(
    'OSLO/BRUSSELS – Norway has offered Kenya 900 million kroner for the reception of asylum seekers. Kenya will take nobody, a government spokesman said.',
    'BE',
  );
});
