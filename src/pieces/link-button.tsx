// A link that looks like a button: for going somewhere. For doing something, use Button.
import type { LucideIcon } from 'lucide-react';
import { Link, type LinkProps } from 'react-router';
import { type ButtonLook, buttonClass, buttonWordsClass } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export interface LinkButtonProps extends ButtonLook, LinkProps {
  readonly icon?: LucideIcon | undefined;
  readonly trailingIcon?: LucideIcon | undefined;
}
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, wide, icon, trailingIcon, className, children, ...rest } = props;
  return (
    <Link {...rest} className={classNames(buttonClass({ variant, size, wide }), className)}>
      {icon && <Icon of={icon} />}
      <span className={buttonWordsClass}>{children}</span>
      {trailingIcon && <Icon of={trailingIcon} />}
    </Link>
  );
}
