// The least a program with this tokenizer can do: load it and tag one page.
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const wink = winkNLP(model);
const doc = wink.readDoc(readFileSync(process.argv[2]!, 'utf8'));
console.log(doc.tokens().out(wink.its.pos).length);
