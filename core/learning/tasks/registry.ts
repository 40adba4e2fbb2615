import { shown, VergeError } from '../../errors/vergeError.js';
import { hazardAhead } from './hazardAhead.js';
import type { LearningTask } from './task.js';

/** All tasks, by the name in `learning.task`. */
export const LEARNING_TASKS: Readonly<Record<string, LearningTask>> = { [hazardAhead.name]: hazardAhead };

/** @throws VergeError PARAMETER_INVALID for a task that is not there */
export function taskNamed(name: string): LearningTask {
  if (Object.hasOwn(LEARNING_TASKS, name)) return LEARNING_TASKS[name];
  const expected = `one of ${Object.keys(LEARNING_TASKS).join(', ')}`;
  throw new VergeError('PARAMETER_INVALID', { where: 'learning.task', expected, got: shown(name) });
}
