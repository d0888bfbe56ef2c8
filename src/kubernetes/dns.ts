import type { Fault } from '../findings/finding';
import { checkChoice, checkText, excerpt } from './fields';
import type { Incomplete } from './incomplete';
import { checkIpAddress } from './ip-address';
import { checkDnsSubdomain } from './names';
import type { HostAlias, PodDNSConfig, PodSpec } from './objects.generated';
import { element, field } from '../input/prop-path';

/** How the pod resolves names. */
export function checkDns(
  { dnsPolicy, dnsConfig, hostAliases = [] }: Incomplete<PodSpec>,
  prop: string,
  faults: Fault[],
): void {
  checkChoice(dnsPolicy, DNS_POLICIES, field(prop, 'dnsPolicy'), faults);
  const nameservers = dnsConfig?.nameservers ?? [];
  if (dnsPolicy === 'None' && nameservers.length === 0) {
    const at = field(prop, 'dnsPolicy');
    faults.push({ code: 'dns-nameservers-missing', prop: at, details: {} });
  }
  if (dnsConfig !== undefined) checkDnsConfig(dnsConfig, field(prop, 'dnsConfig'), faults);
  checkHostAliases(hostAliases, field(prop, 'hostAliases'), faults);
}

function checkDnsConfig(
  { nameservers = [], searches = [], options = [] }: Incomplete<PodDNSConfig>,
  prop: string,
  faults: Fault[],
): void {
  const serversProp = field(prop, 'nameservers');
  checkLimit('nameservers', nameservers.length, 3, serversProp, faults);
  for (const [index, address] of nameservers.entries()) {
    checkIpAddress(address, element(serversProp, index), faults);
  }
  const searchesProp = field(prop, 'searches');
  checkLimit('search domains', searches.length, 32, searchesProp, faults);
  const characters = Buffer.byteLength(searches.join(' '));
  checkLimit('characters of search domains', characters, 2048, searchesProp, faults);
  for (const [index, search] of searches.entries()) {
    if (isSearch(search)) continue;
    const details = { given: excerpt(search) };
    faults.push({ code: 'dns-search-malformed', prop: element(searchesProp, index), details });
  }
  for (const [index, { name }] of options.entries()) {
    const at = field(element(field(prop, 'options'), index, name), 'name');
    checkText(name, 'the name of an option', at, faults);
  }
}

function checkHostAliases(
  aliases: readonly Incomplete<HostAlias>[],
  prop: string,
  faults: Fault[],
): void {
  const addresses = new Set<string>();
  for (const [index, { ip = '', hostnames = [] }] of aliases.entries()) {
    const at = element(prop, index, ip);
    checkIpAddress(ip, field(at, 'ip'), faults);
    if (addresses.has(ip)) {
      const details = { given: excerpt(ip), of: 'hostAliases' };
      faults.push({ code: 'entry-repeated', prop: at, details });
    }
    addresses.add(ip);
    for (const [place, hostname] of hostnames.entries()) {
      checkDnsSubdomain(hostname, 'a host', element(field(at, 'hostnames'), place), faults);
    }
  }
}

function checkLimit(what: string, given: number, max: number, prop: string, faults: Fault[]): void {
  if (given <= max) return;
  faults.push({ code: 'dns-limit-exceeded', prop, details: { what, given, max } });
}

/** A domain, with `_` in it as SRV records have, or `.` alone. */
function isSearch(search: string): boolean {
  const domain = search.endsWith('.') ? search.slice(0, -1) : search;
  return search === '.' || (domain.length <= 253 && SEARCH.test(domain));
}

const DNS_POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'];
const SEARCH = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
