import {
  deploymentNameFaults,
  namespaceFaults,
  objectNameFaults,
  serviceNameFaults,
} from '../../src/kubernetes/names';
import { annotationFaults } from '../../src/kubernetes/annotations';
import { labelFaults } from '../../src/kubernetes/labels';
import { wordingOf } from '../../src/findings/wording';

const codes = (faults: readonly { readonly code: string }[]): readonly string[] =>
  faults.map(({ code }) => code);

describe('labels', () => {
  it.each([
    { why: 'plain', key: 'app', value: 'shop' },
    { why: 'with a domain', key: 'example.com/team', value: 'search' },
    { why: 'an empty value', key: 'app', value: '' },
    { why: 'the longest name', key: `example.com/${'n'.repeat(63)}`, value: 'v'.repeat(63) },
    { why: 'the longest domain', key: `${'d'.repeat(253)}/n`, value: 'A_b-c.9' },
    { why: 'a name that objects have', key: 'constructor', value: '1.2.3' },
  ])('are accepted: $why', ({ key, value }) => {
    expect(labelFaults({ [key]: value }, 'labels')).toEqual([]);
  });

  it.each([
    { why: 'no key', key: '', value: 'x', code: 'label-key-malformed' },
    { why: 'one too long', key: 'n'.repeat(64), value: 'x', code: 'label-key-malformed' },
    { why: 'two slashes', key: 'a/b/c', value: 'x', code: 'label-key-malformed' },
    { why: 'a domain in capitals', key: 'Example.com/a', value: 'x', code: 'label-key-malformed' },
    { why: 'a value too long', key: 'a', value: 'v'.repeat(64), code: 'label-value-malformed' },
    { why: 'an image', key: 'a', value: 'ghcr.io/acme/a:1', code: 'label-value-malformed' },
    { why: 'a hyphen last', key: 'a', value: 'x-', code: 'label-value-malformed' },
    { why: 'a line feed last', key: 'a', value: 'x\n', code: 'label-value-malformed' },
  ])('are refused: $why', ({ key, value, code }) => {
    expect(codes(labelFaults({ [key]: value }, 'labels'))).toEqual([code]);
  });

  it('are found by their key when it reads well', () => {
    expect(labelFaults({ app: '!' }, 'labels')).toMatchObject([{ prop: 'labels[app]' }]);
    expect(labelFaults({ 'a b': 'x' }, 'labels')).toMatchObject([{ prop: 'labels' }]);
  });
});

describe('annotations', () => {
  it('hold any text, and keys with capitals in the domain', () => {
    expect(annotationFaults({ 'Example.com/Note': 'any\ntext: ü' }, 'annotations')).toEqual([]);
  });

  it.each([
    { why: 'at the limit', length: 256 * 1024 - 1, found: [] },
    { why: 'a byte above', length: 256 * 1024, found: ['annotations-too-large'] },
  ])('have 256 KiB together: $why', ({ length, found }) => {
    expect(codes(annotationFaults({ a: 'x'.repeat(length) }, 'annotations'))).toEqual(found);
  });

  it('are counted in bytes, not characters', () => {
    expect(codes(annotationFaults({ a: 'ü'.repeat(140_000) }, 'annotations'))).toEqual([
      'annotations-too-large',
    ]);
  });

  it('have keys like labels', () => {
    expect(codes(annotationFaults({ 'a b': '' }, 'annotations'))).toEqual([
      'annotation-key-malformed',
    ]);
  });
});

describe('names', () => {
  it.each([
    { why: 'a subdomain', name: 'shop.embed-2', codes: [] },
    { why: 'the longest', name: 'n'.repeat(253), codes: [] },
    { why: 'one too long', name: 'n'.repeat(254), codes: ['name-not-dns-subdomain'] },
    { why: 'capitals', name: 'Shop', codes: ['name-not-dns-subdomain'] },
    { why: 'an underscore', name: 'shop_embed', codes: ['name-not-dns-subdomain'] },
    { why: 'nothing', name: '', codes: ['value-missing'] },
  ])('of objects: $why', ({ name, codes: expected }) => {
    expect(codes(objectNameFaults(name, 'metadata.name'))).toEqual(expected);
  });

  it.each([
    { why: 'a label', name: 'layer-2', codes: [] },
    { why: 'the longest', name: 'n'.repeat(63), codes: [] },
    { why: 'one too long', name: 'n'.repeat(64), codes: ['name-not-dns-label'] },
    { why: 'a dot', name: 'layer.prod', codes: ['name-not-dns-label'] },
  ])('of namespaces: $why', ({ name, codes: expected }) => {
    expect(codes(namespaceFaults(name, 'metadata.namespace'))).toEqual(expected);
  });

  it.each([
    { why: 'a letter first', name: 'a1', codes: [] },
    { why: 'a digit first', name: '1a', codes: ['name-not-service-name'] },
    { why: 'a dot', name: 'a.b', codes: ['name-not-service-name'] },
  ])('of Services: $why', ({ name, codes: expected }) => {
    expect(codes(serviceNameFaults(name, 'metadata.name'))).toEqual(expected);
  });

  it.each([
    { why: 'room for the names of pods', name: 'n'.repeat(46), codes: [] },
    { why: 'names of pods are cut', name: 'n'.repeat(47), codes: ['pod-names-cut'] },
    { why: 'malformed, and that alone', name: 'N'.repeat(47), codes: ['name-not-dns-subdomain'] },
  ])('of Deployments: $why', ({ name, codes: expected }) => {
    expect(codes(deploymentNameFaults(name, 'metadata.name'))).toEqual(expected);
  });

  it.each([
    { given: 'Shop_Embed', fix: 'name it "shop-embed"' },
    { given: '--', fix: 'use a shorter name of these characters' },
  ])('lead to a name that works: $given', ({ given, fix }) => {
    const [fault] = namespaceFaults(given, 'metadata.namespace');
    expect(fault && wordingOf(fault).fix).toBe(fix);
  });
});
