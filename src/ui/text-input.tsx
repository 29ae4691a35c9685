// A place to write one line.
import { type ComponentProps, useId } from 'react';
import { controlClass, describedBy, Field, type FieldWords } from '#ui/field.tsx';

export interface TextInputProps extends FieldWords, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextInput(props: TextInputProps) {
  const { label, hideLabel, hint, error, most, value, onValue, className, type = 'text', ...rest } = props;
  const ownId = useId();
  const id = rest.id ?? ownId;
  const words = { label, hideLabel, hint, error, most };
  return (
    <Field {...words} id={id} length={value.length}>
      <input
        {...rest}
        {...describedBy(id, words)}
        type={type}
        className={controlClass(className)}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </Field>
  );
}
