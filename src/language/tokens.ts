// The one file that knows wink-nlp. It gives words and part-of-speech tags; sentences and names are ours.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Pos, Token } from './parsed.ts';
export {};
