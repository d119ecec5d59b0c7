// SPDX-License-Identifier: GPL-3.0-or-later
// The programs of Graphviz as yardsticks, where they are installed: processor time of the child,
// and where it put the nodes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace stowage::benchmarks {

struct Drawn {
    bool ran = false;
    double seconds = 0;
    std::map<std::string, std::pair<double, double>> centres = {}; // by the name of the node
};

inline double childSeconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& at) {
        return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_usec) * 1e-6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// `program` with its options, such as "dot -Gsplines=ortho"; `graph` in its language.
inline Drawn drawnBy(const std::string& program, const std::string& graph)
{
    const std::string base =
        (std::filesystem::temp_directory_path() / ("stowage-layout-" + std::to_string(::getpid())))
            .string();
    std::ofstream(base + ".gv") << graph;
    const double from = childSeconds();
    const std::string command =
        program + " -Tplain -o " + base + ".txt " + base + ".gv 2>/dev/null";
    Drawn drawn;
    drawn.ran = std::system(command.c_str()) == 0;
    drawn.seconds = childSeconds() - from;
    std::ifstream lines(base + ".txt");
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string what, name;
        double x = 0, y = 0;
        if (words >> what >> name >> x >> y && what == "node")
            drawn.centres[name] = {x, y};
    }
    for (const char* end : {".gv", ".txt"})
        std::remove((base + end).c_str());
    return drawn;
}

} // namespace stowage::benchmarks
