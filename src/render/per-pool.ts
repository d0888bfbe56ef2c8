import type { PoolFacts } from '../policy/pool-facts';
import type { OutputOptions } from './output-options';

/**
 * What is worked out once for a pool and a set of options, by the objects that they are: both are the
 * same for all workloads of one policy that have no options of their own.
 */
export class PerPool<Value> {
  private readonly known = new WeakMap<OutputOptions, WeakMap<PoolFacts, Value>>();

  public constructor(private readonly make: (pool: PoolFacts, output: OutputOptions) => Value) {}

  /** The value, made when it is asked for the first time. */
  public of(pool: PoolFacts, output: OutputOptions): Value {
    let byPool = this.known.get(output);
    if (byPool === undefined) this.known.set(output, (byPool = new WeakMap<PoolFacts, Value>()));
    let value = byPool.get(pool);
    if (value === undefined) byPool.set(pool, (value = this.make(pool, output)));
    return value;
  }
}
