import type { Cast, Step } from '../player';

/** Creating, editing, archiving and restoring, and a visit to another page. */
export function changingSteps({ edited, archived }: Cast): Step[] {
  return [
    { name: 'open the form for a new service', act: ({ list }) => list.openCreateForm() },
    {
      name: 'type a name',
      act: async ({ form }) => {
        await form.name.click();
        await form.page.keyboard.type('New one');
      },
    },
    {
      name: 'cancel the form',
      act: ({ form, list }) => form.root.getByRole('button', { name: list.words.actions.cancel, exact: true }).click(),
    },
    { name: 'open a service to edit it', act: ({ list }) => list.act(edited, 'edit') },
    {
      name: 'change its rate',
      act: async ({ form }) => {
        await form.rate.click();
        await form.page.keyboard.press('ControlOrMeta+A');
        await form.page.keyboard.type('321');
        await form.page.keyboard.press('Tab');
      },
    },
    {
      name: 'save it',
      act: async ({ form }) => {
        await form.save();
        await form.closed();
      },
    },
    { name: 'archive a service', act: ({ list }) => list.act(archived, 'archive') },
    { name: 'show the archived services', act: ({ list }) => list.showArchived() },
    { name: 'restore the service', act: ({ list }) => list.act(archived, 'restore') },
    {
      name: 'show the active services',
      act: ({ list: { page, words } }) => page.getByRole('tab', { name: words.services.active }).click(),
    },
    {
      name: 'go to another page',
      act: ({ list: { page } }) => page.locator('[data-test=Sidebar-Item-clients]').click(),
    },
    { name: 'go back', act: async ({ list: { page } }) => void (await page.goBack()) },
  ];
}
