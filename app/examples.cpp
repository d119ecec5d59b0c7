// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples.h"

#include "io/document_json.h"

#include <QDir>
#include <QFile>

#include <algorithm>

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
    // What to look at first comes first.
    std::stable_partition(names.begin(), names.end(),
                          [](const QString& name) { return name == QStringLiteral("heal"); });
    return names;
}

QString aboutExample(const QString& name)
{
    if (name == QStringLiteral("heal"))
        return QObject::tr("Terminate an instance and see the service replace its tasks.");
    if (name == QStringLiteral("first-service"))
        return QObject::tr(
            "A definition, a service and a load balancer; raise its three tasks to five.");
    return {};
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
