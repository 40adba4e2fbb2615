export class FileFeed { constructor(...a: any[]) {} [k: string]: any }
