import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Choice } from './choice';
import listStyles from './list-box.module.css';

interface MenuProps<Key extends string> {
  /** The button that opens it. */
  trigger: ReactNode;
  label: string;
  items: Choice<Key>[];
  onAction(id: Key): void;
}

export function Menu<Key extends string>({ trigger, label, items, onAction }: MenuProps<Key>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={listStyles.popover} placement="bottom end">
        <AriaMenu aria-label={label} className={listStyles.list}>
          {items.map(({ id, label: name, detail }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              onAction={() => onAction(id)}
              className={listStyles.item}
            >
              {name}
              {detail && <span className={listStyles.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
