/** @jsxImportSource react */
import { Button, Group, Modal, Text } from '@mantine/core';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  readonly service: ForeignService;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a service is deleted. */
export function RemoveModal({ service, onClose, onConfirm }: Props) {
  return (
    <Modal opened centered onClose={onClose} title={texts.removeTitle}>
      <Text mb="lg">{service.name}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button color="red" onClick={onConfirm}>
          {texts.remove}
        </Button>
      </Group>
    </Modal>
  );
}
