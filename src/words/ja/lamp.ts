// The lamp: where a work is by now. Never ahead of the truth.
export const lamp = {
  'lamp.thisDevice': 'この [端末|たんまつ]だけ',
  'lamp.later': 'あとで [送|おく]ります（この [端末|たんまつ]に あります）',
  'lamp.sending': '[送|おく]っています',
  'lamp.elsewhere': '[絵|え]が まだ [学校|がっこう]に ありません',
  'lamp.arrived': '[学校|がっこう]に [届|とど]きました',
  'lamp.seen': '[先生|せんせい]が [見|み]ました',
} as const;
