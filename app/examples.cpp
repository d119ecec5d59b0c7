// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples.h"

#include "io/document_json.h"

#include <QDir>
#include <QFile>

namespace stowage::app {

namespace {
const QString kFolder = QStringLiteral(":/examples/");
const QString kEnding = QStringLiteral(".stowage.json");
} // namespace

QStringList exampleNames()
{
    QStringList names;
    for (const QString& file : QDir(kFolder).entryList({QLatin1Char('*') + kEnding}, QDir::Files))
        names.append(file.chopped(kEnding.size()));
    return names;
}

Result<doc::Document> openExample(const QString& name)
{
    QFile file(kFolder + name + kEnding);
    if (!exampleNames().contains(name) || !file.open(QIODevice::ReadOnly))
        return Error{Fault::notFound,
                     "there is no example of this name; there are " +
                         exampleNames().join(QStringLiteral(", ")).toStdString(),
                     name.toStdString()};
    const std::string text = file.readAll().toStdString();
    Result<io::Opened> opened = io::readDocument(text, name.toStdString());
    if (!opened)
        return opened.error();
    return std::move(opened->document);
}

} // namespace stowage::app
