/** Things in groups by what they share. */

/** Adds to the group of a key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, one: V): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** Each group, and the groups, in the order of the things. */
export function groupBy<K, V>(all: readonly V[], keyOf: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of all) addTo(groups, keyOf(one), one);
  return groups;
}
