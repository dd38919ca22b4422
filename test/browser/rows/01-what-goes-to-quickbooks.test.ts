import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { World } from '../harness/world';

describeRow('1. Services, rates, quantities and categories go to QuickBooks', (language, test) => {
  test('each service becomes an item with its name, description, rate, unit in the SKU, and category as parent', async () => {
    await using world = await World.start(language);
    const { sample, company, firm } = world;
    await world.connectAndSync();

    const category = company.item(sample.taxCategory);
    expect(category).toMatchObject({ Type: 'Category', Active: true });
    const taxReturn = company.items().filter(({ Name }) => Name === sample.taxReturn);
    expect(taxReturn).toHaveLength(1);
    expect(taxReturn[0]).toMatchObject({
      Type: 'Service',
      Active: true,
      Description: firm.service(sample.taxReturn)?.description,
      UnitPrice: '1250.5',
      Sku: 'Item',
      SubItem: true,
      ParentRef: { value: category?.Id },
    });
    expect(company.item(sample.bookkeeping)).toMatchObject({
      UnitPrice: '95',
      Sku: 'Hour',
      ParentRef: { value: company.item(sample.booksCategory)?.Id },
    });
  });

  test('a service without rate, rate type and category becomes an item without them, and no price is made up', async () => {
    await using world = await World.start(language);
    const { sample, company, intuit } = world;
    await world.connectAndSync();

    const item = company.item(sample.consulting);
    expect(item).toMatchObject({ Type: 'Service', Active: true });
    expect(item?.Sku).toBeUndefined();
    expect(item?.ParentRef).toBeUndefined();
    const sent = intuit.journal
      .flatMap(
        ({ body }) => (body as { BatchItemRequest?: { Item?: Record<string, unknown> }[] })?.BatchItemRequest ?? [],
      )
      .flatMap(({ Item }) => (Item?.Name === sample.consulting ? [Item] : []));
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('UnitPrice');
  });
});
