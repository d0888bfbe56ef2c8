/** Deep equality in which an absent key and an undefined one are the same: `toEqual`, many times faster. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || kindOf(one) !== kindOf(other)) return false;
  const [first, second] = [one, other] as readonly [Data, Data];
  for (const key of Object.keys(first)) if (!sameData(first[key], second[key])) return false;
  return Object.keys(second).every((key) => key in first || second[key] === undefined);
}

/** Whether data is what its JSON says, as findings are. */
export function survivesJson(data: unknown): boolean {
  return sameData(JSON.parse(JSON.stringify(data)), data);
}

type Data = Readonly<Record<string, unknown>>;

function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}
