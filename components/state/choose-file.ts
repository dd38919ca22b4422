/** The chooser that stands open: nothing else holds on to it. */
let open: HTMLInputElement | undefined;

/** Lets a person choose a file; null where they choose none. To be called while a click is being handled. */
export function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  open = input;
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    const end = () => {
      if (open === input) open = undefined;
      resolve(input.files?.[0] ?? null);
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    input.click();
  });
}
