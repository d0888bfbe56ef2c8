import { limitRangeSupplies, type LimitRangeItem } from '../../src/keda/scaled/resource-triggers';

describe('a LimitRange', () => {
  const rows: readonly {
    readonly item: LimitRangeItem;
    readonly supplies: boolean;
    readonly why: string;
  }[] = [
    { item: { type: 'Container', default: { cpu: '1' } }, supplies: true, why: 'a limit' },
    { item: { type: 'Container', defaultRequest: { cpu: '1' } }, supplies: true, why: 'a request' },
    { item: { type: 'Container', max: { cpu: 1 } }, supplies: true, why: 'max becomes the limit' },
    {
      item: { type: 'Container', min: { cpu: 1 } },
      supplies: true,
      why: 'min becomes the request',
    },
    {
      item: { type: 'Container', default: { cpu: '0' }, max: { cpu: '1' } },
      supplies: false,
      why: 'a limit of 0 is a limit',
    },
    {
      item: { type: 'Container', defaultRequest: { cpu: '0' }, default: { cpu: '1' } },
      supplies: true,
      why: 'one of the two is enough',
    },
    { item: { type: 'Container', default: { memory: '1' } }, supplies: false, why: 'another one' },
    { item: { type: 'Pod', max: { cpu: '1' } }, supplies: false, why: 'not for containers' },
    { item: {}, supplies: false, why: 'it says nothing' },
  ];

  it.each(rows)('$item gives containers cpu: $supplies, as $why', ({ item, supplies }) => {
    expect(limitRangeSupplies(item, 'cpu')).toBe(supplies);
  });
});
