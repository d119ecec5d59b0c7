// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/part_page.h"

#include "kinds/part_words.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/part_button.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace stowage::ui {

namespace {
constexpr QSize kSize(560, 560);

QString utf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString listOf(const QString& title, const std::vector<std::pair<std::string, std::string>>& items)
{
    QStringList lines{title};
    for (const auto& [first, more] : items)
        lines.append(QStringLiteral("• ") + utf8(first) +
                     (more.empty() ? QString() : QLatin1Char('\n') + utf8(more)));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

QString partText(const doc::KindInfo& kind)
{
    const doc::PartWords words = doc::partWords(kind);
    QStringList parts{utf8(words.what), utf8(words.lives)};
    if (!words.connections.empty())
        parts.append(listOf(PartPage::tr("Connections"), words.connections));
    if (!words.settings.empty())
        parts.append(listOf(PartPage::tr("Settings"), words.settings));
    if (!words.remark.empty())
        parts.append(PartPage::tr("How far it is simulated") + QLatin1Char('\n') +
                     utf8(words.remark));
    return parts.join(QStringLiteral("\n\n"));
}

PartPage::PartPage(const doc::KindInfo& kind, const Theme& theme, const QPixmap& picture,
                   QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("Part explained"));
    setWindowTitle(utf8(kind.label));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.spacing.medium);
    auto* head = new QHBoxLayout;
    auto* icon = new PlainLabel(QString(), this);
    icon->setPixmap(tile(QString::fromStdString(doc::snakeCase(kind.key)), theme.measures.tile,
                         toneOf(kind, theme).tile, theme, devicePixelRatioF()));
    auto* name = new PlainLabel(utf8(kind.label), this);
    name->setProperty("role", QStringLiteral("title"));
    head->addWidget(icon);
    head->addWidget(name, 1);
    column->addLayout(head);
    if (!picture.isNull()) {
        auto* drawn = new PlainLabel(QString(), this);
        drawn->setPixmap(picture);
        column->addWidget(drawn);
    }
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("Part text"));
    text->setAccessibleName(utf8(kind.label));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setPlainText(partText(kind));
    column->addWidget(text, 1);
    resize(kSize);
}

} // namespace stowage::ui
