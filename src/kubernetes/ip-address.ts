import { isIPv6 } from 'node:net';
import type { Fault } from '../findings/finding';
import { checkText, excerpt } from './fields';

/** An IP address that every version of Kubernetes takes. */
export function checkIpAddress(address: string, prop: string, faults: Fault[]): void {
  if (!checkText(address, 'an IP address', prop, faults)) return;
  const details = { given: excerpt(address) };
  if (!isIpAddress(address)) faults.push({ code: 'ip-address-malformed', prop, details });
  else if (isUnusualIpAddress(address)) {
    faults.push({ code: 'ip-address-unusual', prop, details });
  }
}

/** An IPv4 or IPv6 address as older fields of Kubernetes take it: with leading zeros, without a zone. */
function isIpAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || text.includes('%')) return false;
  const octets = text.split('.');
  if (octets.length === 4 && octets.every((octet) => /^[0-9]+$/.test(octet))) {
    return octets.every((octet) => Number(octet) <= 255);
  }
  return isIPv6(text);
}

/** An address that newer fields refuse: with leading zeros, or IPv4 dressed as IPv6. */
function isUnusualIpAddress(text: string): boolean {
  return /^(?:[0-9]+\.)*0[0-9]/.test(text) || /^[0:]*:ffff:[0-9]+\./i.test(text);
}

/** Room for any number of leading zeros that somebody may have typed. */
const LONGEST_ADDRESS = 100;
