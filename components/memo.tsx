import { Component, type ComponentChild } from 'preact';

interface MemoProps {
  /** What the drawing depends on. */
  readonly by: readonly unknown[];
  draw(): ComponentChild;
}

/** Draws anew only where something that it depends on is another: long tables stay quick that way. */
export class Memo extends Component<MemoProps> {
  override shouldComponentUpdate({ by }: MemoProps): boolean {
    return by.length !== this.props.by.length || by.some((each, at) => each !== this.props.by[at]);
  }

  override render() {
    return this.props.draw();
  }
}
