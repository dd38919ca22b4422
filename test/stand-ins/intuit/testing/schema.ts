import { fixture } from './fixture';

const TEXT = ['Finance', 'IntuitBaseTypes', 'IntuitNamesTypes']
  .map((name) => fixture(`intuit-schema/${name}.xsd`))
  .join('\n');

/** The members of a complex type, its ancestors' too, with the type of each: `Name` → `xs:string`. */
export function membersOf(type: string): Map<string, string> {
  const [, body] =
    new RegExp(`<xs:complexType name="${type}"[^>]*>([\\s\\S]*?)</xs:complexType>`, 'u').exec(TEXT) ?? [];
  if (body === undefined) throw new Error(`The schema has no complexType ${type}`);
  const base = /<xs:extension\s+base="([^"]+)"/u.exec(body)?.[1];
  const inherited = base && !base.startsWith('xs:') && base !== 'id' ? membersOf(base) : new Map<string, string>();
  const own = [...body.matchAll(/<xs:(?:element|attribute)\s([^>]*)>/gu)].map(([, tag = '']): [string, string] => [
    /\bname="([^"]+)"/u.exec(tag)?.[1] ?? '',
    /\btype="([^"]+)"/u.exec(tag)?.[1] ?? '',
  ]);
  return new Map([...inherited, ...own.filter(([name]) => name !== '')]);
}

/** The values of an enumeration. */
export function enumeration(type: string): string[] {
  const [, body = ''] =
    new RegExp(`<xs:simpleType name="${type}"[^>]*>([\\s\\S]*?)</xs:simpleType>`, 'u').exec(TEXT) ?? [];
  return [...body.matchAll(/<xs:enumeration\s+value="([^"]+)"/gu)].map(([, value = '']) => value);
}
