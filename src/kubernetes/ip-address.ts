import { isIPv6 } from 'node:net';

/** An IPv4 or IPv6 address as older fields of Kubernetes take it: with leading zeros, without a zone. */
export function isIpAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || text.includes('%')) return false;
  const octets = text.split('.');
  if (octets.length === 4 && octets.every((octet) => /^[0-9]+$/.test(octet))) {
    return octets.every((octet) => Number(octet) <= 255);
  }
  return isIPv6(text);
}

/** An address that newer fields refuse: with leading zeros, or IPv4 dressed as IPv6. */
export function isUnusualIpAddress(text: string): boolean {
  return /^(?:[0-9]+\.)*0[0-9]/.test(text) || /^[0:]*:ffff:[0-9]+\./i.test(text);
}

/** Room for any number of leading zeros that somebody may have typed. */
const LONGEST_ADDRESS = 100;
