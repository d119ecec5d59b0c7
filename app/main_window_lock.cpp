// SPDX-License-Identifier: GPL-3.0-or-later
// How the window keeps out of the way of another that has the same document.
#include "app/banner.h"
#include "app/main_window.h"
#include "look/plain_text.h"

#include <QFileInfo>
#include <QPushButton>

namespace stowage::app {

// Whatever is asked of the user, what is open stays as it is until something else is shown.
std::optional<MainWindow::Place> MainWindow::mayOpen(const QString& path)
{
    Place place{path, {}, false};
    if (path.isEmpty())
        return place;
    const bool isHere = lock_.isOf(path);
    if (isHere && lock_.state() == DocumentLock::State::ours) {
        place.lock = std::move(lock_);
        return place;
    }
    if (place.lock.take(path) != DocumentLock::State::theirs)
        return place;
    if (isHere) { // it was answered
        place.isReadOnly = isReadOnly_;
        return place;
    }
    ui::PlainMessage question(
        ui::PlainMessage::Warning, tr("%1 is open elsewhere.").arg(QFileInfo(path).fileName()),
        tr("%1. Who saves last would overwrite what the other saved.").arg(place.lock.owner()),
        this);
    question.setObjectName(QStringLiteral("Open elsewhere"));
    QPushButton* readOnly = question.addButton(tr("Open read-only"), ui::PlainMessage::AcceptRole);
    readOnly->setObjectName(QStringLiteral("Open read-only"));
    QPushButton* copy = question.addButton(tr("Open a copy"), ui::PlainMessage::AcceptRole);
    copy->setObjectName(QStringLiteral("Open a copy"));
    QPushButton* anyway = question.addButton(tr("Open anyway"), ui::PlainMessage::DestructiveRole);
    anyway->setObjectName(QStringLiteral("Open anyway"));
    question.addButton(ui::PlainMessage::Cancel);
    question.setDefaultButton(readOnly);
    question.exec();
    const QAbstractButton* answer = question.clickedButton();
    if (answer == copy)
        return Place{};
    if (answer != readOnly && answer != anyway)
        return std::nullopt;
    place.isReadOnly = answer == readOnly;
    return place;
}

MainWindow::Writing MainWindow::mayWrite(const QString& path, DocumentLock& lock)
{
    const bool isHere = lock_.isOf(path);
    DocumentLock& asked = isHere ? lock_ : lock;
    const bool isTheirs = asked.take(path) == DocumentLock::State::theirs;
    if (!isTheirs || (isHere && !isReadOnly_)) // which was opened anyway
        return Writing::allowed;
    ui::PlainMessage question(
        ui::PlainMessage::Warning, tr("%1 is open elsewhere.").arg(QFileInfo(path).fileName()),
        tr("%1. Overwriting it loses what is saved there, and the other may overwrite it again.")
            .arg(asked.owner()),
        this);
    question.setObjectName(QStringLiteral("Written elsewhere"));
    QPushButton* overwrite = question.addButton(tr("Overwrite"), ui::PlainMessage::DestructiveRole);
    overwrite->setObjectName(QStringLiteral("Overwrite"));
    QPushButton* other = question.addButton(tr("Another name…"), ui::PlainMessage::AcceptRole);
    other->setObjectName(QStringLiteral("Another name"));
    question.addButton(ui::PlainMessage::Cancel);
    question.setDefaultButton(other);
    question.exec();
    if (question.clickedButton() == overwrite)
        return Writing::allowed;
    return question.clickedButton() == other ? Writing::otherName : Writing::refused;
}

void MainWindow::takeBack()
{
    if (!isReadOnly_ && lock_.state() != DocumentLock::State::theirs)
        return;
    if (lock_.take(path_) != DocumentLock::State::ours)
        return;
    isReadOnly_ = false;
    updateTitle();
    showBanner();
}

void MainWindow::showBanner()
{
    const QString name = QFileInfo(path_).fileName();
    QStringList words;
    Banner::Offer offer = Banner::Offer::saveAs;
    if (lock_.state() != DocumentLock::State::theirs)
        offer = Banner::Offer::close;
    if (lock_.state() == DocumentLock::State::unlocked)
        words +=
            tr("Others are not told that %1 is open here: its folder takes no lock.").arg(name);
    else if (lock_.state() == DocumentLock::State::theirs && isReadOnly_)
        words += tr("Read-only: %1 is open elsewhere (%2). What is drawn here is saved as another "
                    "file.")
                     .arg(name, lock_.owner());
    else if (lock_.state() == DocumentLock::State::theirs)
        words += tr("%1 is open elsewhere too (%2). Who saves last overwrites what the other "
                    "saved.")
                     .arg(name, lock_.owner());
    if (!unknown_.isEmpty())
        words += unknown_;
    banner_->say(words.join(QLatin1Char('\n')), offer);
}

} // namespace stowage::app
