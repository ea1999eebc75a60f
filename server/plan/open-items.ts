/** Items that are being read: lists in lists, as their numbers tell. */
import type { Writable } from './domains';
import type { Flow } from './flow';
import { isAlike, type Marker } from './markers';
import type { Item } from './plan';

/** An item to which more may be added. */
export type OpenItem = Omit<Writable<Item>, 'texts' | 'items'> & { texts: Flow[]; items: OpenItem[] };

/** The item that is being read, however deep it lies. */
export function lastOf(items: readonly OpenItem[]): OpenItem | undefined {
  const last = items.at(-1);
  return last && (lastOf(last.items) ?? last);
}

/** The list of an item: below the last item of any list that is numbered another way. */
export function listFor(items: OpenItem[], marker: Marker): OpenItem[] {
  const first = items.find((item) => item.marker.form !== 'bullet')?.marker;
  const inner = items.at(-1)?.items;
  if (!first || !inner || isAlike(first, marker)) return items;
  const isNext = first.form === marker.form || marker.number === items.at(-1)!.marker.number + 1;
  const isSlip = isNext && marker.number > 1 && !inner.length; // ② between （1） and （3）, （3） between 2. and 4.
  return isSlip ? items : listFor(inner, marker);
}
