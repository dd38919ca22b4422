/** @jsxImportSource react */
import { ActionIcon, Badge, Card, Group, Menu, Text } from '@mantine/core';
import { money } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  readonly service: ForeignService;
  readonly onEdit: () => void;
  readonly onArchive: () => void;
  readonly onRemove: () => void;
}

/** Category above, name and description, price and how it is billed below. */
export function ServiceCard({ service, onEdit, onArchive, onRemove }: Props) {
  const { id, name, description, category, rate, rateType, archived } = service;
  return (
    <Card withBorder padding="md" data-service={id} style={{ minWidth: 0 }}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        {category ? (
          <Badge variant="light" tt="none">
            {category}
          </Badge>
        ) : (
          <span />
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={texts.more}>
              ⋯
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onEdit}>{texts.edit}</Menu.Item>
            <Menu.Item onClick={onArchive}>{archived ? texts.restore : texts.archive}</Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" onClick={onRemove}>
              {texts.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line', flex: 1 }}>
        {description}
      </Text>
      <Group justify="space-between" mt="md">
        <Text size="xl" fw={700}>
          {rate === null ? '' : money(rate)}
        </Text>
        {rateType && (
          <Badge color="gray" variant="outline" tt="none">
            {texts[rateType]}
          </Badge>
        )}
      </Group>
    </Card>
  );
}
