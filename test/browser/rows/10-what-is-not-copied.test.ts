import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { SAMPLES } from '../harness/samples';
import { World } from '../harness/world';

describeRow('10. Taken names, negative rates and categories are not copied', (language, test) => {
  const { taxReturn } = SAMPLES[language];

  test('such rows are shown, disabled, each with its reason', async () => {
    await using world = await World.start(language, {
      company: {
        items: [
          { name: 'A category', type: 'Category' },
          { name: taxReturn, price: '400' },
          { name: 'A discount', price: '-25' },
          { name: 'Free to copy', price: '30', category: 'A category' },
        ],
      },
    });
    await world.connect();
    const popup = await world.popup('copy');
    const { copy } = popup;
    await copy.row('Free to copy').waitFor();
    for (const name of [taxReturn, 'A discount']) {
      expect(await copy.checkbox(name).isDisabled()).toBe(true);
      expect((await copy.reason(name)).length).toBeGreaterThan(5);
    }
    expect(await copy.checkbox('Free to copy').isEnabled()).toBe(true);
  });

  test('the category of an item is left alone unless asked for', async () => {
    await using world = await World.start(language, {
      company: {
        items: [
          { name: 'A category', type: 'Category' },
          { name: 'Free to copy', price: '30', category: 'A category' },
        ],
      },
    });
    await world.connect();
    await world.copy('Free to copy');
    expect(world.firm.service('Free to copy')).toMatchObject({ rate: 30, category: null });
    expect(world.firm.categories).not.toContain('A category');
  });
});
