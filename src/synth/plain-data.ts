import {
  ImplicitTokenResolver,
  LazyResolver,
  NumberStringUnionResolver,
  type App,
  type IResolver,
} from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Whether cdk8s writes plain data of an app as it is, with sorted keys: the resolvers that it brings
 * itself leave plain data alone, others may not.
 */
export function writesPlainDataSorted(app: IConstruct): boolean {
  const { resolvers } = app as Partial<App>;
  const sorts = (process.env.CDK8S_DISABLE_SORT ?? '') === '';
  return sorts && resolvers?.every(leavesPlainData) === true;
}

function leavesPlainData(resolver: IResolver): boolean {
  return OF_CDK8S.some((of) => Object.getPrototypeOf(resolver) === of.prototype);
}

const OF_CDK8S = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
