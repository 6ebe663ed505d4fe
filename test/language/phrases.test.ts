// Verb groups, noun phrases and mended tags in short texts.
import { test } from 'node:test';
import { clauses, mended, reads, verbs } from './lines.ts';

test('a verb group has its auxiliaries, adverbs, negation and voice', () => {
  reads(verbs, {
    'The men have not been told.': ['have not been told: finite told, passive, negated'],
    'The men were never told of it.': ['were never told: finite told, passive, negated'],
    'The minister has not yet said so.': ['has not yet said: finite said, negated'],
    'The minister would not say so.': ['would not say: finite say, negated'],
    'The deal was signed.': ['was signed: finite signed, passive'],
    'The deal was being drafted.': ['was being drafted: finite drafted, passive'],
    'The deal has been put to a vote.': ['has been put: finite put, passive'],
    'The minister also said so.': ['also said: finite said'],
    'The minister later said so.': ['later said: finite said'],
    'The minister quietly said so.': ['quietly said: finite said'],
    'The minister has quietly said so.': ['has quietly said: finite said'],
    'The minister did so.': ['did: finite did'],
    'The minister cannot say so.': ['cannot say: finite say, negated'],
    "It's been said.": ["'s been said: finite said, passive"],
    'They were asking us.': ['were asking: finite asking'],
    'They were to be sent home.': ['were: finite were', 'to be sent: infinitive sent, passive'],
    'They have to be sent home.': ['have to be sent: finite sent, passive'],
    'They used to be sent home.': ['used to be sent: finite sent, passive'],
    'They are going to leave.': ['are going to leave: finite leave'],
    'They have left.': ['have left: finite left'],
    'They have it.': ['have: finite have'],
    'They are here.': ['are: finite are'],
    "They aren't told.": ["aren't told: finite told, passive, negated"],
    'They wanted to leave.': ['wanted: finite wanted', 'to leave: infinitive leave'],
    'Leaving the country, they waved.': ['Leaving: gerund Leaving', 'waved: finite waved'],
    'Sent home, they waved.': ['Sent: finite Sent', 'waved: finite waved'],
    'The minister hardly spoke.': ['hardly spoke: finite spoke, negated'],
    'They are able to say.': ['are: finite are', 'to say: infinitive say'],
  });
});

test("the tagger's slips are put right", () => {
  reads(verbs, {
    'According to him, they left.': ['left: finite left'],
    'He told state television so.': ['told: finite told'],
    'She hopes to leave.': ['hopes: finite hopes', 'to leave: infinitive leave'],
    'They fear the police.': ['fear: finite fear'],
    'We demand answers.': ['demand: finite demand'],
    'Who demands answers?': ['demands: finite demands'],
    'OFFICIALS SAY MEN WERE SENT HOME': ['WERE SENT: finite SENT, passive'],
  });
});

test('noun phrases before and behind the verb are whole', () => {
  reads(clauses, {
    'The five old men were sent home.': ['The five old men | were sent | '],
    "The men's own lawyer told the two new judges.": ["The men 's own lawyer | told | the two new judges"],
    'His lawyer told her.': ['His lawyer | told | her'],
    'All those men left both of them.': ['All those men | left | both'],
    "The police officer 's brother saw Rwanda's foreign minister.": [
      "The police officer 's brother | saw | Rwanda 's foreign minister",
    ],
    'The deported men saw many people.': ['The | deported | men', 'The deported men | saw | many people'],
    'They saw it.': ['They | saw | it'],
    "In August local groups saw Monday's paper.": ["local groups | saw | Monday 's paper"],
    'In 2016 voters chose him.': ['voters | chose | him'],
    'By 6 May 2025 ministers chose him.': ['ministers | chose | him'],
    'Both the men saw a very old man.': ['Both the men | saw | a very old man'],
    'Smith & Sons saw AT&T.': ['Smith & Sons | saw | AT&T'],
    'He saw them all.': ['He | saw | them'],
  });
});

test("the tagger's slips are put right by what stands beside them", () => {
  reads(mended, {
    'According to him, they left.': ['According ADP'],
    'He told state television so.': ['state ADJ'],
    'The state police left.': ['state ADJ'],
    'The minister plans to send them.': ['plans VERB'],
    'The plans to send them failed.': [],
    'The plan to send them was made.': [],
    'Ministers plan to send them.': ['plan VERB'],
    'Voters support the plan.': ['support VERB'],
    'The note states that they left.': ['states VERB'],
    'Rwanda states its case.': ['states VERB'],
    'The department disputes this.': ['disputes VERB'],
    '“They left,” the lawyer alleged.': ['alleged VERB'],
    'The alleged men left.': [],
    'They left, warning that it fails.': ['warning VERB'],
    'The Warning Light and the Old Bridge left.': [],
    'MINISTERS SUPPORT Removal Deals Signed Today Under Pressure': [],
    'Ade plans a visit.': ['plans VERB'],
    'Ade said the Support Group left.': [],
  });
});
