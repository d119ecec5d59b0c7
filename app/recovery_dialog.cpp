// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery_dialog.h"

#include "app/compare_dialog.h"
#include "look/plain_text.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
QString nameOf(const Snapshot& snapshot)
{
    constexpr int kLongest = 60;
    if (!snapshot.unsaved)
        return QFileInfo(snapshot.file).fileName();
    const QString& path = snapshot.unsaved->path;
    return path.isEmpty() ? QString::fromStdString(snapshot.unsaved->drawn.name).left(kLongest)
                          : QFileInfo(path).fileName();
}
} // namespace

RecoveryDialog::RecoveryDialog(std::vector<Snapshot> snapshots, QWidget* parent)
    : QDialog(parent), snapshots_(std::move(snapshots))
{
    setObjectName(QStringLiteral("Unsaved work"));
    setWindowTitle(tr("Unsaved work"));
    auto* words = new ui::PlainLabel(
        tr("Stowage ended without saving these drawings. Nothing is deleted unless you say so."),
        this);
    words->setWordWrap(true);
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("Unsaved drawings"));
    list_->setAccessibleName(tr("Unsaved drawings"));
    list_->setWordWrap(true);
    list_->setSpacing(2);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, const char* name, const auto& done) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, done);
        buttons->addWidget(made);
        return made;
    };
    QPushButton* discard = button(tr("&Delete"), "Delete snapshot", [this] { remove(); });
    buttons->addStretch(1);
    button(tr("&Later"), "Later", [this] { end(Choice::later); });
    compare_ = button(tr("&Compare…"), "Compare with the file", [this] { compare(); });
    saved_ = button(tr("Open &saved"), "Open saved", [this] { end(Choice::openSaved); });
    recover_ = button(tr("&Recover"), "Recover", [this] { end(Choice::recover); });
    discard->setAutoDefault(false);
    recover_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(list_);
    column->addLayout(buttons);
    resize(620, 340);
    for (const Snapshot& snapshot : snapshots_)
        show(snapshot);
    connect(list_, &QListWidget::currentRowChanged, this, &RecoveryDialog::choose);
    connect(list_, &QListWidget::itemActivated, this, [this] {
        if (recover_->isEnabled())
            end(Choice::recover);
    });
    list_->setCurrentRow(0);
    list_->setFocus();
    choose();
}

void RecoveryDialog::show(const Snapshot& snapshot)
{
    QString about = QLocale::system().toString(snapshot.when, QLocale::ShortFormat);
    if (snapshot.unsaved && !snapshot.unsaved->path.isEmpty())
        about += QStringLiteral(" · ") + snapshot.unsaved->path;
    auto* item = new QListWidgetItem(nameOf(snapshot) + QLatin1Char('\n') + about +
                                     QLatin1Char('\n') + differenceOf(snapshot));
    list_->addItem(item);
}

const Snapshot& RecoveryDialog::chosen() const
{
    return snapshots_.at(static_cast<std::size_t>(std::max(0, list_->currentRow())));
}

void RecoveryDialog::choose()
{
    const bool any = !snapshots_.empty() && list_->currentRow() >= 0;
    const bool isReadable = any && chosen().unsaved.has_value();
    recover_->setEnabled(isReadable);
    saved_->setEnabled(isReadable && QFileInfo::exists(chosen().unsaved->path));
    compare_->setEnabled(saved_->isEnabled());
}

void RecoveryDialog::compare()
{
    const Unsaved& unsaved = *chosen().unsaved;
    const std::optional<doc::Document> saved = savedOf(unsaved);
    CompareDialog dialog(tr("In the file"), saved.value_or(doc::Document{}), tr("Not saved"),
                         unsaved.drawn, this);
    dialog.exec();
}

void RecoveryDialog::remove()
{
    const int row = list_->currentRow();
    if (row < 0)
        return;
    ui::PlainMessage question(ui::PlainMessage::Warning,
                              tr("Delete what was not saved of “%1”?").arg(nameOf(chosen())),
                              tr("It cannot be had again."), this);
    question.setObjectName(QStringLiteral("Delete snapshot for good"));
    question.setStandardButtons(ui::PlainMessage::Discard | ui::PlainMessage::Cancel);
    question.setDefaultButton(ui::PlainMessage::Cancel);
    if (question.exec() != ui::PlainMessage::Discard)
        return;
    QFile::remove(chosen().file);
    snapshots_.erase(snapshots_.begin() + row);
    delete list_->takeItem(row);
    choose();
    if (snapshots_.empty())
        end(Choice::later);
}

void RecoveryDialog::end(Choice choice)
{
    choice_ = choice;
    accept();
}

} // namespace stowage::app
