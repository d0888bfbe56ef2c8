import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { InfraRules, LayerCrds } from 'cdk8s-infra-rules';
import { parseAllDocuments } from 'yaml';
import { emptyShop, placesOf, shop, writtenBy } from '../support/shop';

describe('LayerCrds', () => {
  it('writes the CRDs that this project ships, value for value', () => {
    const { app, chart } = emptyShop();
    new LayerCrds(chart, 'crds');
    const file = readFileSync(join(__dirname, '../../crds/hevlayer.com.yaml'), 'utf8');
    const shipped = parseAllDocuments(file).map((document) => document.toJS() as unknown);
    expect(byName(writtenBy(app))).toEqual(byName(shipped));
  });

  it('stands outside namespaces', () => {
    const { app, chart } = emptyShop();
    new LayerCrds(chart, 'crds');
    for (const { metadata } of writtenBy(app)) expect(metadata).not.toHaveProperty('namespace');
  });

  it.each([
    { order: 'before', crdsFirst: true },
    { order: 'after', crdsFirst: false },
  ])('comes before InfraRules in the file, created $order it', ({ crdsFirst }) => {
    const { app, chart } = emptyShop();
    if (crdsFirst) new LayerCrds(chart, 'crds');
    new InfraRules(chart, 'rules');
    if (!crdsFirst) new LayerCrds(chart, 'crds');
    const names = writtenBy(app).map(({ metadata }) => metadata.name);
    expect(names.indexOf('infrarules.hevlayer.com')).toBeLessThan(names.indexOf('default'));
    expect(names).toHaveLength(4);
  });

  it('comes before InfraRules of another chart', () => {
    const { app } = shop();
    new LayerCrds(new Chart(app, 'crds'), 'crds');
    const names = writtenBy(app).map(({ metadata }) => metadata.name);
    expect(names.indexOf('infrarules.hevlayer.com')).toBeLessThan(names.indexOf('default'));
  });

  it('is fine beside an InfraRules that is not written, and without any', () => {
    const { app, chart } = shop({}, { emit: false });
    new LayerCrds(chart, 'crds');
    expect(placesOf(app)).toEqual([]);
    expect(writtenBy(app)).toHaveLength(3);
  });

  it('is fine in a cluster without the operator', () => {
    const { app, chart } = shop();
    new LayerCrds(chart, 'crds');
    expect(placesOf(app)).toEqual([]);
  });

  it.each([true, false])('is refused in one with the operator, created first: %s', (first) => {
    const { app, chart } = emptyShop();
    if (first) new LayerCrds(chart, 'crds');
    new InfraRules(chart, 'rules', { reconciledBy: 'operator' });
    if (!first) new LayerCrds(chart, 'crds');
    expect(placesOf(app)).toEqual(['shop/crds layer-crds-with-operator ()']);
  });

  it('is made once: a second one is a finding', () => {
    const { app, chart } = emptyShop();
    new LayerCrds(chart, 'crds');
    new LayerCrds(chart, 'again');
    expect(new Set(placesOf(app).map((place) => place.split(' ')[1]))).toEqual(
      new Set(['object-duplicate']),
    );
  });
});

function byName(objects: readonly unknown[]): Readonly<Record<string, unknown>> {
  const named = objects as readonly { readonly metadata: { readonly name: string } }[];
  return Object.fromEntries(named.map((object) => [object.metadata.name, object]));
}
