import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Names, YamlOutputType, type AppProps } from 'cdk8s';
import { AppTree, isGroup, sizeOf, withTree, type Written } from './app-tree';
import {
  allowDeferring,
  isDeferring,
  makeDeferred,
  type DeferredGroup,
  type DeferredObject,
  type Shape,
  type PlainObject,
} from './deferred-objects';
import { documentOrder, type DocumentOrder, type OrderedChart } from './document-order';
import { SEPARATOR, writeDocuments } from './output-file';
import { writesPlainDataSorted } from './plain-data';
import { refusal } from './refusal';
import { Template } from './template';
import { documentText, plainDocumentText } from './yaml-writer';

/**
 * The App of cdk8s, with the same files byte for byte, in a fraction of the time. It relies on this:
 *
 * - Every construct is validated once, before the first file is written, where cdk8s looks at the
 *   whole app again for every chart.
 * - The order is that of cdk8s's dependency graphs, found without making them. An app with a cycle
 *   is handed to cdk8s, which says where it is; so is one whose constructs became more meanwhile.
 * - `toJson` of charts and objects is asked wherever a user can have a say in it. Only for objects
 *   that nobody looked at is the text made from plain data, which cdk8s's resolvers leave as it is
 *   and of which it sorts the keys; with other resolvers, or unsorted, they are made after all.
 * - Objects of one shape differ in scalars that are filled into the text of that shape; what looks
 *   into such a scalar before has no such text, and the second of a shape is written both ways.
 * - A document is written by our own writer where that writes what cdk8s's does, and else by cdk8s's.
 *
 * @example
 * const app = new App();
 */
export class App extends Cdk8sApp {
  private readonly recordsPaths: boolean;

  /** @param props options of cdk8s's App, all of them */
  public constructor(props: AppProps = {}) {
    super(props);
    this.recordsPaths =
      props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    allowDeferring(this);
  }

  /** Writes all manifests into the output folder. */
  public override synth(): void {
    mkdirSync(this.outdir, { recursive: true });
    const tree = this.tree();
    const size = sizeOf(this);
    validate(tree);
    const order = documentOrder(tree);
    if (order !== undefined) {
      showInferred(order);
      this.write(order);
    }
    if (order === undefined || sizeOf(this) !== size) super.synth();
  }

  /** All manifests of the app as one text. */
  public override synthYaml(): string {
    const tree = this.tree();
    const size = sizeOf(this);
    const order = documentOrder(tree);
    if (order === undefined) return super.synthYaml();
    showInferred(order);
    validate(tree);
    const texts = [...documentsOf(order.charts)];
    return sizeOf(this) === size ? texts.join(SEPARATOR) : super.synthYaml();
  }

  /** The app as it stands now, with the objects that nobody looked at made if they must be. */
  private tree(): AppTree {
    const tree = new AppTree(this);
    if (writesPlainDataSorted(this)) return tree;
    const deferring = tree.constructs.filter(isDeferring);
    if (deferring.length === 0) return tree;
    deferring.forEach(makeDeferred);
    return new AppTree(this);
  }

  private write({ charts, dependent }: DocumentOrder): void {
    const { outdir, outputFileExtension: extension } = this;
    const nameOf = ({ chart }: OrderedChart, index: number): string =>
      `${dependent ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) writeDocuments(join(outdir, `app${extension}`), documentsOf(charts));
        break;
      case YamlOutputType.FILE_PER_CHART:
        for (const [index, chart] of charts.entries()) {
          writeDocuments(join(outdir, nameOf(chart, index) + extension), documentsOf([chart]));
        }
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        for (const { chart, written } of charts) {
          for (const { name, text } of resourcesOf(chart, written())) {
            writeFileSync(join(outdir, name + extension), text);
          }
        }
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        for (const [index, { chart, written }] of charts.entries()) {
          const folder = join(outdir, nameOf({ chart, written }, index));
          mkdirSync(folder, { recursive: true });
          for (const object of objectsOf(written())) {
            const name = ApiObject.isApiObject(object) ? object.metadata.name : object.name;
            const file = fileNameOf(object.kind, name) + extension;
            writeFileSync(join(folder, file), textOf(object, chart));
          }
        }
        break;
    }
    if (this.recordsPaths) writePaths(join(outdir, 'construct-metadata.json'), charts);
  }
}

/** Asks every construct; throws what cdk8s throws. */
function validate(tree: AppTree): void {
  const errors: string[] = [];
  withTree(tree, () => {
    for (const { node } of tree.constructs) {
      for (const error of node.validate()) errors.push(`[${node.path}] ${error}`);
    }
  });
  if (errors.length === 0) return;
  throw refusal(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}

/** What follows for charts from the user's dependencies is theirs to see, as after cdk8s's synth. */
function showInferred({ inferred }: DocumentOrder): void {
  for (const [source, target] of inferred) source.node.addDependency(target);
}

/** The documents of charts, those of one construct in one text. */
function* documentsOf(charts: readonly OrderedChart[]): Iterable<string> {
  for (const { chart, written } of charts) {
    if (isOverridden(chart)) {
      for (const object of Object.values(chart.toJson())) yield documentText(object);
      continue;
    }
    const templates = templatesOf(chart);
    for (const one of written()) {
      const text = isGroup(one) ? groupText(one, chart, templates) : documentText(one.toJson());
      // A paused worker of jobs stands for no object.
      if (text !== '') yield text;
    }
  }
}

/** The documents of a chart, each with the name of its own file. */
function* resourcesOf(
  chart: Chart,
  written: readonly Written[],
): Iterable<{ readonly name: string; readonly text: string }> {
  // All of a chart or none: what cannot be made is told before the first is written.
  const contents = isOverridden(chart)
    ? Object.values<unknown>(chart.toJson())
    : Array.from(objectsOf(written), (object): unknown =>
        ApiObject.isApiObject(object) ? object.toJson() : object,
      );
  for (const content of contents) {
    if (content === undefined) continue;
    if (content instanceof UnseenObject) {
      yield { name: fileNameOf(content.kind, content.name), text: textOf(content, chart) };
      continue;
    }
    const object = content as PlainObject;
    yield { name: fileNameOf(object.kind, object.metadata.name), text: documentText(object) };
  }
}

function isOverridden(chart: Chart): boolean {
  return chart.toJson !== Chart.prototype.toJson;
}

/** An object of a group that nobody looked at, not even while the ones before it were written. */
class UnseenObject {
  public readonly kind: string;
  public readonly name: string;

  public constructor(
    public readonly owner: DeferredGroup['owner'],
    public readonly object: DeferredObject,
  ) {
    this.kind = object.kind;
    this.name = object.name;
  }
}

/** Each as it is when its turn comes: those before may have looked at it by then. */
function* objectsOf(written: readonly Written[]): Iterable<ApiObject | UnseenObject> {
  for (const one of written) yield* objectsIn(one);
}

function objectsIn(written: Written): readonly (ApiObject | UnseenObject)[] {
  if (!isGroup(written)) return [written];
  const { owner, objects } = written;
  if (isDeferring(owner)) return objects.map((object) => new UnseenObject(owner, object));
  // Somebody looked meanwhile, and may have removed some.
  return objects.flatMap(({ id }) => {
    const made = owner.node.tryFindChild(id);
    return made === undefined ? [] : [ApiObject.of(made)];
  });
}

function textOf(object: ApiObject | UnseenObject, chart: Chart): string {
  if (ApiObject.isApiObject(object)) return documentText(object.toJson());
  const text = plainDocumentText(inChart(object.object.content(), chart));
  // What only cdk8s can write has to be there for it.
  return text ?? documentText(ApiObject.of(object.owner.node.findChild(object.object.id)).toJson());
}

/** The templates of each shape, by what its chart adds to the objects. */
type Templates = WeakMap<object, Template | typeof SEEN | null>;
const SEEN = 'seen';
const TEMPLATES = new Map<string, Templates>();
/** Charts with labels of their own are few, or each has others, and remembering is in vain. */
const MOST_LABELS = 100;

function templatesOf({ labels }: Chart): Templates {
  const place = JSON.stringify(labels);
  const known = TEMPLATES.get(place);
  if (known !== undefined) return known;
  if (TEMPLATES.size >= MOST_LABELS) TEMPLATES.clear();
  const templates: Templates = new WeakMap();
  TEMPLATES.set(place, templates);
  return templates;
}

function groupText(group: DeferredGroup, chart: Chart, templates: Templates): string {
  const directly = (): string =>
    objectsIn(group)
      .map((object) => textOf(object, chart))
      .join(SEPARATOR);
  const { shape, own, owner } = group;
  if (shape === undefined || !isDeferring(owner)) return directly();
  const known = templates.get(shape);
  if (known instanceof Template) return known.filledWith(own) ?? directly();
  const text = directly();
  if (known === undefined) {
    // Many an app has one workload of a shape, for which a template would be made in vain.
    templates.set(shape, SEEN);
  } else if (known === SEEN) {
    const made = templateIn(shape, chart);
    templates.set(shape, made?.filledWith(own) === text ? made : null);
  }
  return text;
}

function templateIn(shape: Shape, chart: Chart): Template | undefined {
  try {
    return Template.of(shape.contents().map((object) => inChart(object, chart)));
  } catch {
    // Something depends on what differs, so that this shape has no text.
    return undefined;
  }
}

/** What a chart gives its objects. */
function inChart(object: PlainObject, chart: Chart): PlainObject {
  const { metadata } = object;
  const { namespace = chart.namespace } = metadata;
  const labels = { ...chart.labels, ...metadata.labels };
  return { ...object, metadata: { ...metadata, namespace, labels } };
}

function fileNameOf(kind: string, name: string | undefined): string {
  return `${kind}.${String(name)}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function writePaths(path: string, charts: readonly OrderedChart[]): void {
  const resources: Record<string, { readonly path: string }> = {};
  for (const object of charts.flatMap(({ written }) => written().flatMap(objectsIn))) {
    const at = ApiObject.isApiObject(object)
      ? object.node.path
      : `${object.owner.node.path}/${object.object.id}`;
    resources[object.name] = { path: at };
  }
  writeFileSync(path, JSON.stringify({ version: '1.0.0', resources }));
}
