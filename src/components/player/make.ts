/** An element with properties and contents. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...contents: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...contents);
  return element;
}

/** A button that a sign stands on and a label names. */
export function signButton(sign: string, label: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'bar-button', ariaLabel: label, title: label });
  button.innerHTML = sign;
  button.addEventListener('click', press);
  return button;
}

/** A field with its label around it. */
export function labelled(label: string, field: HTMLElement, className = 'bar-field'): HTMLLabelElement {
  return make('label', { className }, make('span', {}, label), field);
}
