/** A type of TypeScript, as far as it is read. */
export type TypeNode =
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'list'; readonly item: TypeNode }
  | { readonly kind: 'union'; readonly options: readonly TypeNode[] }
  | { readonly kind: 'object'; readonly members: readonly TypeMember[] }
  | { readonly kind: 'reference'; readonly name: string };

/** One property of an object type. */
export interface TypeMember {
  readonly key: string;
  readonly isOptional: boolean;
  /** What stands before it between slashes and stars. */
  readonly description?: string;
  readonly type: TypeNode;
}
