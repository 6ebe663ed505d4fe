import { styleText } from 'node:util';
import type { Paint } from '../views/paint.ts';
import { PLAIN } from '../views/paint.ts';

/** What a command may do to the world outside of the register: print, complain, know how wide the page is. */
export interface Terminal {
  /** A line (or several) on standard output. */
  readonly print: (text: string) => void;
  /** A line on standard error. */
  readonly complain: (text: string) => void;
  /** Colours on a terminal that wants them, none anywhere else (NO_COLOR, a pipe, a file). */
  readonly paint: Paint;
  /** Columns of the page that is printed: the terminal's, at most 100; 100 where there is none. */
  readonly width: number;
  /** A line on a terminal that the next one replaces; nothing anywhere else. */
  readonly progress: (text: string) => void;
}

const COLUMNS = 100;
const NARROWEST = 40;
const CLEAR_LINE = '\r\u001b[2K';

type Style = Parameters<typeof styleText>[0];
const styled = (format: Style) => (text: string) => styleText(format, text, { stream: process.stdout });

const paintOf = (isTerminal: boolean): Paint =>
  isTerminal
    ? {
        strong: styled('bold'),
        faint: styled('dim'),
        heading: styled(['bold', 'underline']),
        quoted: styled('cyan'),
        alert: styled('yellow'),
        place: styled('magenta'),
      }
    : PLAIN;

/** The terminal of this process. A reader who closes the pipe (`| head`) ends the program quietly. */
export function terminalOf({ stdout, stderr }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  let progressShown = false;
  const clear = (): void => {
    if (progressShown) stderr.write(CLEAR_LINE);
    progressShown = false;
  };
  const line = (stream: NodeJS.WriteStream) => (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    print: line(stdout),
    complain: line(stderr),
    paint: paintOf(Boolean(stdout.isTTY)),
    width: Math.max(NARROWEST, Math.min(COLUMNS, stdout.isTTY ? stdout.columns : COLUMNS)),
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`${CLEAR_LINE}${text}`);
      progressShown = true;
    },
  };
}
