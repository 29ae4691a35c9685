import { describe, expect, it } from 'vitest';
import { endingOf, fileMimeOf, fileName } from '#domain/file-kind.ts';

const bytes = (words: string) => Uint8Array.from(words, (char) => char.charCodeAt(0) & 0xff);
const PACKED = bytes('PK\x03\x04');
const OLD = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file is', () => {
  it.each([
    ['a PDF whatever it is called', bytes('%PDF-1.7'), 'a.txt', 'application/pdf'],
    ['a Word file', PACKED, 'さくぶん.DOCX', WORD],
    ['a Scratch project', PACKED, 'ねこ.sb3', 'application/x.scratch.sb3'],
    ['a package of something else', PACKED, 'a.jar', 'application/zip'],
    ['an old slide show', OLD, 'a.ppt', 'application/vnd.ms-powerpoint'],
    ['no installer in the same box', OLD, 'a.msi', null],
    ['no package that calls itself an old Word file', PACKED, 'a.doc', 'application/zip'],
    ['no program', bytes('MZ\x90'), 'a.pdf', null],
    ['words', bytes('かきは\n'), 'memo.txt', 'text/plain'],
    ['a table', bytes('a,b\r\n1,2'), 'a.CSV', 'text/plain'],
    ['no words that are to be run', bytes('echo a'), 'a.bat', null],
    ['no page that calls itself words', bytes(' \n<html>'), 'a.txt', null],
    ['no program that calls itself words', bytes('MZ\x90'), 'a.txt', null],
    ['no bytes that call themselves words', bytes('a\0b'), 'a.txt', null],
    ['no page', bytes('<!doctype html>'), 'a.pdf', null],
    ['nothing', new Uint8Array(), 'a.pdf', null],
  ])('%s', (_, head, name, expected) => {
    expect(fileMimeOf(head, name)).toBe(expected);
  });
});

describe('a name', () => {
  it.each([
    ['ねこ.sb3', 'application/x.scratch.sb3', 'ねこ.sb3'],
    ['../../etc/passwd', 'application/zip', 'passwd.zip'],
    ['C:\\temp\\a.pdf', 'application/pdf', 'a.pdf'],
    ['homework.pdf.exe', 'application/pdf', 'homework.pdf.pdf'],
    ['\u202Efdp.exe', 'application/pdf', 'fdp.pdf'],
    ['a\u0000\n\u200bb<c>.pdf', 'application/pdf', 'ab_c_.pdf'],
    ['..', 'application/pdf', 'file.pdf'],
    ['か\u3099.pdf', 'application/pdf', 'が.pdf'],
    ['', 'application/pdf', 'file.pdf'],
    ['ひょう.CSV', 'text/plain', 'ひょう.csv'],
    ['a.html', 'text/plain', 'a.txt'],
  ])('%j as %s is kept as %j', (name, mime, expected) => {
    expect(fileName(name, mime)).toBe(expected);
  });
  it('of 200 characters keeps its beginning and its ending', () => {
    const kept = fileName(`${'𠮷'.repeat(200)}.pdf`, 'application/pdf');
    expect([...kept]).toHaveLength(104);
    expect(kept.endsWith('𠮷.pdf')).toBe(true);
  });
  it('ends in something or in nothing', () => {
    expect([endingOf('a.PDF'), endingOf('a'), endingOf('a.b c')]).toEqual(['pdf', '', '']);
  });
});
