import type { Fault } from '../findings/finding';

/**
 * An address is an http or https URL without credentials in it.
 *
 * @see KEDA v2.20.2 `schema/generated/scalers-schema.json`
 */
export function addressFaults(address: string, prop: string): readonly Fault[] {
  const url = parse(address);
  if (url === undefined) {
    // What looks like credentials is not repeated in a report.
    const given = address.replace(/\/\/[^/]*@/, '//…@');
    return [{ code: 'trigger-address-malformed', prop, details: { given } }];
  }
  if (url.username === '' && url.password === '') return [];
  const key = prop.slice(prop.lastIndexOf('.') + 1);
  return [{ code: 'address-with-credentials', prop, details: { key } }];
}

function parse(address: string): URL | undefined {
  if (!/^https?:\/\/[^\s/?#][^\s]*$/.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address);
}
