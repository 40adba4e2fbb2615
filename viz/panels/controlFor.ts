import { ChoiceControl } from './choiceControl.js';
import type { Control } from './controlFrame.js';
import { NumberControl } from './numberControl.js';
import type { Parameter } from './schemaModel.js';
import { SwitchControl } from './switchControl.js';

/**
 * The control of a parameter, as its schema asks for it: a switch, a list of words, or a slider with a number.
 * @param preview told of a slider's value while it moves
 */
export function controlFor(
  parameter: Parameter,
  send: (value: unknown) => void,
  preview?: (value: number) => void,
): Control {
  if (parameter.type === 'boolean') return new SwitchControl(parameter, send);
  if (parameter.options !== undefined) return new ChoiceControl(parameter, send);
  return new NumberControl(parameter, send, preview);
}
