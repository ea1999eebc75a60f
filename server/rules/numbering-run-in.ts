import { message } from '../messages';
import { listsOf } from './lists';
import { lineBreakOf } from './text';
import { safely, type Rule } from './rule';

/** An item that starts in the middle of a line, straight after another item's sentence. */
export const numberingRunIn: Rule = {
  id: 'numbering-run-in',
  category: 'numbering',
  severity: 'warning',
  *check({ source, plan }) {
    for (const { entries } of listsOf(plan)) {
      for (const { marker, runIn } of entries) {
        if (runIn) yield { span: marker, message: message('numbering-run-in', marker.text), fix: safely({ span: { start: marker.start, end: marker.start }, text: lineBreakOf(source) }) };
      }
    }
  },
};
