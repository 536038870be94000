/** Loads this window anew where what it was loaded with has changed, as soon as nothing can be lost by that. */
let mayLose = false;
let isDue = false;

/** @param value - whether the window holds what a person has not saved */
export function setMayLose(value: boolean): void {
  mayLose = value;
  loadIfDue();
}

export function loadAnew(): void {
  isDue = true;
  loadIfDue();
}

function loadIfDue(): void {
  if (isDue && !mayLose) location.reload();
}
