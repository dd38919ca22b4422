/** @jsxImportSource react */
import { Button, Divider, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, Refused } from '../../shared/api';
import { currencySign, decimalSeparator, fractionDigits } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Fields {
  readonly name: string;
  readonly description?: string;
  readonly rate?: string | null;
  readonly rateType: 'hour' | 'item' | '';
  readonly category?: string | null;
}

interface Props {
  /** Null for a new one. */
  readonly service: ForeignService | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The form, in a modal dialog. */
export function ServiceModal({ service, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Fields>();
  const [categories, setCategories] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [isSaving, setSaving] = useState(false);
  useEffect(() => void api.categories().then(setCategories), []);

  async function save({ name, description = '', rate = null, rateType, category = null }: Fields) {
    setSaving(true);
    const exact = rate === null || rate === '' ? null : String(rate);
    const draft = { name, description, rate: exact, rateType: rateType || null, category };
    try {
      await (service ? api.change(service.id, draft) : api.create(draft));
      onSaved();
    } catch (error) {
      form.setFields([{ name: 'name', errors: [error instanceof Refused ? error.message : texts.failed] }]);
      setSaving(false);
    }
  }
  async function createCategory() {
    setCategories(await api.addCategory(typed));
    form.setFieldValue('category', typed.trim());
    setTyped('');
  }

  return (
    <Modal
      open
      title={service ? texts.editTitle : texts.create}
      okText={texts.save}
      cancelText={texts.cancel}
      confirmLoading={isSaving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={(fields) => void save(fields)}
        initialValues={{
          name: service?.name,
          description: service?.description,
          rate: service?.rate,
          rateType: service?.rateType ?? '',
          category: service?.category,
        }}
      >
        <Form.Item
          name="name"
          label={texts.name}
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="category" label={texts.category}>
          <Select
            allowClear
            options={categories.map((value) => ({ value, label: value }))}
            popupRender={(menu) => (
              <>
                {menu}
                <Divider style={{ margin: '8px 0' }} />
                <Input
                  value={typed}
                  onChange={(e) => setTyped(e.target.value)}
                  onKeyDown={(e) => e.stopPropagation()}
                />
                <Button type="link" disabled={typed.trim() === ''} onClick={() => void createCategory()}>
                  + {texts.newCategory}
                </Button>
              </>
            )}
          />
        </Form.Item>
        <Form.Item name="rate" label={texts.rate}>
          <InputNumber<string>
            stringMode
            decimalSeparator={decimalSeparator}
            {...(fractionDigits === 0 ? { precision: 0 } : {})}
            prefix={currencySign}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="rateType" label={texts.rateType}>
          <Segmented
            options={[
              { value: '', label: '—' },
              { value: 'item', label: texts.item },
              { value: 'hour', label: texts.hour },
            ]}
          />
        </Form.Item>
        <Form.Item name="description" label={texts.description}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
