#!/bin/sh
# Puts the files of the rich-text editor (TinyMCE, MIT) that the admin uses into
# Resources/static/vendor/tinymce. The archive is pinned by hash. Does nothing when they are there.
set -eu
cd "$(dirname "$0")/.."
folder=Resources/static/vendor/tinymce
unpacked=.venv/archives/editor
version=6.8.4

if [ "$(cat "$folder/version" 2>/dev/null || true)" = "$version" ]; then
    exit 0
fi
scripts/python-tools.sh scripts/editor-requirements.txt "$PWD/$unpacked"
from=$unpacked/tinymce/static/tinymce
rm -rf "$folder"
mkdir -p "$folder"
for file in tinymce.min.js license.txt icons/default/icons.min.js langs/vi.js \
    models/dom/model.min.js themes/silver/theme.min.js \
    skins/ui/oxide/skin.min.css skins/ui/oxide/content.min.css \
    skins/ui/oxide-dark/skin.min.css skins/ui/oxide-dark/content.min.css \
    plugins/autolink/plugin.min.js plugins/charmap/plugin.min.js \
    plugins/fullscreen/plugin.min.js plugins/image/plugin.min.js plugins/link/plugin.min.js \
    plugins/lists/plugin.min.js plugins/searchreplace/plugin.min.js \
    plugins/table/plugin.min.js plugins/wordcount/plugin.min.js; do
    mkdir -p "$folder/$(dirname "$file")"
    cp "$from/$file" "$folder/$file"
done
echo "$version" > "$folder/version"
