<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or make the problem smaller.</source>
        <translation>内存不足。请关闭其他程序，或缩小问题的规模。</translation>
    </message>
</context>
<context>
    <name>JournalSizes</name>
    <message>
        <source>%1: one column (%2 mm)</source>
        <translation>%1：单栏（%2 mm）</translation>
    </message>
    <message>
        <source>%1: one and a half columns (%2 mm)</source>
        <translation>%1：一栏半（%2 mm）</translation>
    </message>
    <message>
        <source>%1: two columns (%2 mm)</source>
        <translation>%1：双栏（%2 mm）</translation>
    </message>
    <message>
        <source>%1: narrowest (%2 mm)</source>
        <translation>%1：最窄（%2 mm）</translation>
    </message>
    <message>
        <source>%1: widest (%2 mm)</source>
        <translation>%1：最宽（%2 mm）</translation>
    </message>
</context>
<context>
    <name>LiveViewKinds</name>
    <message>
        <source>Curves over the ring</source>
        <translation>环上的曲线</translation>
    </message>
    <message>
        <source>Path integration</source>
        <translation>路径积分</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Network and world in time</source>
        <translation>网络与外界随时间</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Torus in 3-D</source>
        <translation>三维环面</translation>
    </message>
    <message>
        <source>Activity in time</source>
        <translation>活动随时间</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>Surface in 3-D</source>
        <translation>三维曲面</translation>
    </message>
    <message>
        <source>Energy landscape</source>
        <translation>能量景观</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Phase portrait</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>Theta clock</source>
        <translation>θ 钟</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was recorded, and is it sound?</source>
        <translation>记录了什么？数据可靠吗？</translation>
    </message>
    <message>
        <source>Preprocess</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>When did which unit fire, on one clock with the behaviour?</source>
        <translation>各单元在何时发放？与行为对齐到同一时钟。</translation>
    </message>
    <message>
        <source>TDA</source>
        <translation>拓扑分析</translation>
    </message>
    <message>
        <source>What shape do the states of the population form?</source>
        <translation>群体的状态构成什么形状？</translation>
    </message>
    <message>
        <source>PathCompare</source>
        <translation>路径比较</translation>
    </message>
    <message>
        <source>Do the decoded phases move as the animal does?</source>
        <translation>解码的相位是否随动物一起移动？</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Which cells fire together, and when?</source>
        <translation>哪些细胞一起发放？在什么时候？</translation>
    </message>
    <message>
        <source>FRM</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Where in the box does each cell fire?</source>
        <translation>每个细胞在场地的何处发放？</translation>
    </message>
    <message>
        <source>GridScore</source>
        <translation>网格分数</translation>
    </message>
    <message>
        <source>Which cells are grid cells, how far apart are their fields?</source>
        <translation>哪些是网格细胞？其发放野相距多远？</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Where on the ring or torus was the population at each time?</source>
        <translation>群体在每一时刻位于圆环或环面的何处？</translation>
    </message>
    <message>
        <source>CohoMap</source>
        <translation>CohoMap</translation>
    </message>
    <message>
        <source>How do the decoded phases lie over the box?</source>
        <translation>解码的相位在箱中如何分布？</translation>
    </message>
    <message>
        <source>CohoSpace</source>
        <translation>CohoSpace</translation>
    </message>
    <message>
        <source>Where on the ring or torus does each cell fire?</source>
        <translation>每个细胞在圆环或环面的何处发放？</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时模拟</translation>
    </message>
    <message>
        <source>What does a network do while one turns its knobs?</source>
        <translation>转动旋钮时网络做什么？</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>What comes out of many recordings, or under many sets of parameters?</source>
        <translation>许多记录，或多组参数之下，结果如何？</translation>
    </message>
</context>
<context>
    <name>ParameterEdit</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n 个参数</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceText</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Not run, or no longer kept</source>
        <translation>未运行，或已不再保留</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Of the earlier parameters, which the figures show.</source>
        <translation>对应先前的参数，即图中所示。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>First angle</source>
        <translation>第一角</translation>
    </message>
    <message>
        <source>Second angle</source>
        <translation>第二角</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>RecordingDetails</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spikes</source>
        <translation>%1 个锋电位</translation>
    </message>
    <message>
        <source>%1 bins of %2 ms</source>
        <translation>%1 个时间箱，每箱 %2 毫秒</translation>
    </message>
    <message>
        <source>position and head direction</source>
        <translation>位置与头朝向</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>no tracking</source>
        <translation>无跟踪数据</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Simulated data, not a measurement.</source>
        <translation>模拟数据，并非实测。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Please cite</source>
        <translation>请引用</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 至 %2 秒</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Gaps in the tracking</source>
        <translation>跟踪缺口</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), %1 in all.</source>
        <translation>
            <numerusform>%n 处缺口，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>仅列出前 %1 处。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Groups of cells</source>
        <translation>细胞分组</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Decoded phases</source>
        <translation>解码的相位</translation>
    </message>
    <message>
        <source>Phases over the box</source>
        <translation>场地上的相位</translation>
    </message>
    <message>
        <source>Cells over the phases</source>
        <translation>相位上的细胞</translation>
    </message>
    <message>
        <source>Decoded and true path</source>
        <translation>解码路径与真实路径</translation>
    </message>
    <message>
        <source>Firing rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Rate maps</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Grid scores</source>
        <translation>网格分数</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>锋电位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>%1 s 至 %2 s</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Simulated data, not a measurement.</source>
        <translation>模拟数据，并非实测。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Gaps in the tracking</source>
        <translation>跟踪缺口</translation>
    </message>
    <message>
        <source>%1, %2 s in all</source>
        <translation>%1 处，共 %2 s</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The recording itself was not at hand when this report was written.</source>
        <translation>撰写本报告时记录本身不在手边。</translation>
    </message>
    <message>
        <source>What was odd about it</source>
        <translation>异常之处</translation>
    </message>
    <message>
        <source>As a ring</source>
        <translation>作为圆环</translation>
    </message>
    <message>
        <source>As a torus</source>
        <translation>作为环面</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>of earlier parameters than those that are set now</source>
        <translation>来自早先的参数，而非当前设置的参数</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>开始时间 (UTC)</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Figure %1. %2</source>
        <translation>图 %1&#x3000;%2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>重现</translation>
    </message>
    <message>
        <source>This command gives the same results:</source>
        <translation>以下命令给出相同的结果：</translation>
    </message>
    <message>
        <source>Seed of %1</source>
        <translation>%1 的随机种子</translation>
    </message>
    <message>
        <source>Versions and seeds</source>
        <translation>版本与随机种子</translation>
    </message>
    <message>
        <source>What to cite</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>The recording: %1</source>
        <translation>记录：%1</translation>
    </message>
    <message>
        <source>The program: canns-gui %1, attractor analysis and simulation for neuroscience.</source>
        <translation>程序：canns-gui %1，神经科学中的吸引子分析与模拟。</translation>
    </message>
    <message>
        <source>The method: %1</source>
        <translation>方法：%1</translation>
    </message>
    <message>
        <source>Analysis of %1</source>
        <translation>%1 的分析</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report for HTML: en, zh-CN</comment>
        <translation>zh-CN</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>The 3-D module is not installed: %1</source>
        <translation>未安装三维模块：%1</translation>
    </message>
    <message>
        <source>There is no 3-D view here: OpenGL 3.2 through EGL was not found. On Debian, install libgl1-mesa-dri.</source>
        <translation>此处无法显示三维视图：未找到通过 EGL 的 OpenGL 3.2。在 Debian 上请安装 libgl1-mesa-dri。</translation>
    </message>
</context>
<context>
    <name>SheetAxes</name>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>First angle (rad)</source>
        <translation>第一个角（rad）</translation>
    </message>
    <message>
        <source>Second angle (rad)</source>
        <translation>第二个角（rad）</translation>
    </message>
    <message>
        <source>x (m)</source>
        <translation>x（m）</translation>
    </message>
    <message>
        <source>y (m)</source>
        <translation>y（m）</translation>
    </message>
</context>
<context>
    <name>StageFigures</name>
    <message>
        <source>θ₁ (rad)</source>
        <translation>θ₁ (rad)</translation>
    </message>
    <message>
        <source>θ₂ (rad)</source>
        <translation>θ₂ (rad)</translation>
    </message>
    <message>
        <source>Phase %1, the first minute</source>
        <translation>相位 %1，第一分钟</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>%1 (rad)</source>
        <translation>%1 (rad)</translation>
    </message>
    <message>
        <source>Time spent at each phase</source>
        <translation>在各相位停留的时间</translation>
    </message>
    <message>
        <source>Width of the posterior: small is certain</source>
        <translation>后验宽度：越小越确定</translation>
    </message>
    <message>
        <source>Width (rad)</source>
        <translation>宽度 (rad)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时刻数</translation>
    </message>
    <message>
        <source>Unit %1, CohoScore %2</source>
        <translation>单元 %1，CohoScore %2</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Mean of %1 cells</source>
        <translation>%1 个细胞的平均</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Mean rate (Hz)</source>
        <translation>平均发放率 (Hz)</translation>
    </message>
    <message>
        <source>Speed at the times kept</source>
        <translation>所保留时刻的速度</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>时间窗数</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The animal in the box</source>
        <translation>场地中的动物</translation>
    </message>
    <message>
        <source>Decoded phase</source>
        <translation>解码的相位</translation>
    </message>
    <message>
        <source>Decoded phases</source>
        <translation>解码的相位</translation>
    </message>
    <message>
        <source>Error of the decoded phase</source>
        <translation>解码相位的误差</translation>
    </message>
    <message>
        <source>Error (°)</source>
        <translation>误差 (°)</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Rate (z-score)</source>
        <translation>发放率（z 分数）</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>个标准差</translation>
    </message>
    <message>
        <source>Rate (least to largest)</source>
        <translation>发放率（最小到最大）</translation>
    </message>
    <message>
        <source>Unit %1: %2 bits a spike</source>
        <translation>单元 %1：每个锋电位 %2 比特</translation>
    </message>
    <message>
        <source>Grid scores: %1 of %2 cells are grid cells</source>
        <translation>网格分数：%2 个细胞中有 %1 个网格细胞</translation>
    </message>
    <message>
        <source>Gridness</source>
        <translation>网格度</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>细胞数</translation>
    </message>
    <message>
        <source>95 % of shuffles</source>
        <translation>打乱的 95 %</translation>
    </message>
    <message>
        <source>Autocorrelogram of unit %1: gridness %2</source>
        <translation>单元 %1 的自相关图：网格度 %2</translation>
    </message>
    <message>
        <source>%1 % of %2 shuffles</source>
        <translation>%2 次打乱的 %1 %</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Done in %1 s.</source>
        <translation>已完成，用时 %1 秒。</translation>
    </message>
    <message>
        <source>Parameters were changed since this was computed.</source>
        <translation>计算之后参数已更改。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Needs %1 first.</source>
        <translation>需要先运行%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Expect about %1 and %2 of memory.</source>
        <translation>预计约需 %1，内存 %2。</translation>
    </message>
    <message>
        <source>Expect about %1 of memory; how long it takes cannot be told.</source>
        <translation>预计约需内存 %1；耗时无法预估。</translation>
    </message>
    <message>
        <source>Only %1 are free: take less time, wider bins, or fewer landmarks.</source>
        <translation>只有 %1 可用：请选择更短的时间、更宽的时间箱或更少的地标。</translation>
    </message>
</context>
<context>
    <name>StepMark</name>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>正在运行，%1 %</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Parameters were changed</source>
        <translation>参数已更改</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>TorusAxes</name>
    <message>
        <source>%1 (rad)</source>
        <translation>%1（rad）</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Bars</source>
        <translation>条</translation>
    </message>
    <message>
        <source>Shuffles</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>空腔</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Independence</source>
        <translation>独立性</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>野</translation>
    </message>
    <message>
        <source>Halves of the cells</source>
        <translation>细胞的两半</translation>
    </message>
    <message>
        <source>Halves of the time</source>
        <translation>时间的两半</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>Consistent with a torus.</source>
        <translation>与环面一致。</translation>
    </message>
    <message>
        <source>Consistent with a ring.</source>
        <translation>与圆环一致。</translation>
    </message>
    <message>
        <source>Neither a ring nor a torus.</source>
        <translation>既非圆环也非环面。</translation>
    </message>
    <message>
        <source>Undecided between ring, torus and neither.</source>
        <translation>无法判定是圆环、环面还是两者皆非。</translation>
    </message>
    <message>
        <source>The length of bars alone does not decide: place cells in a box leave two long bars too. So each shape is put to the checks below. A shape that passes all of its checks is the verdict, the torus first. When each shape fails at least one, there is neither. Otherwise the verdict is undecided. Shuffles and voids (H2) are asked for only where they were computed.</source>
        <translation>仅凭条的长度不能判定：方形场地中的位置细胞也会留下两个长条。因此每种形状都要经过下列检查。通过全部检查的形状即为判定，环面优先。若每种形状都至少有一项未通过，则两者皆非。其余情况无法判定。打乱与空腔（H2）仅在计算过时才检查。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>As a ring</source>
        <translation>作为圆环</translation>
    </message>
    <message>
        <source>As a torus</source>
        <translation>作为环面</translation>
    </message>
</context>
<context>
    <name>canns::AboutDialog</name>
    <message>
        <source>About CANNs</source>
        <translation>关于 CANNs</translation>
    </message>
    <message>
        <source>Attractor analysis and simulation for neuroscience.</source>
        <translation>面向神经科学的吸引子分析与模拟。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The source of this program is under the Apache License 2.0. This binary is linked with Qt Charts and is therefore distributed under the GNU General Public License, version 3.</source>
        <translation>本程序的源代码采用 Apache 许可证 2.0。此二进制文件链接了 Qt Charts，因此按 GNU 通用公共许可证第 3 版分发。</translation>
    </message>
    <message>
        <source>It stands on these libraries:</source>
        <translation>本程序使用以下程序库：</translation>
    </message>
    <message>
        <source>Colour maps:</source>
        <translation>配色：</translation>
    </message>
    <message>
        <source>Series colours: Okabe and Ito, 2008.</source>
        <translation>曲线颜色：Okabe 与 Ito，2008。</translation>
    </message>
</context>
<context>
    <name>canns::AllFiguresDialog</name>
    <message>
        <source>Save all figures</source>
        <translation>保存所有图</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Save into a &amp;Folder…</source>
        <translation>保存到文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Folder for the figures</source>
        <translation>存放图的文件夹</translation>
    </message>
</context>
<context>
    <name>canns::ArenaView</name>
    <message>
        <source>Mean rate</source>
        <translation>平均发放率</translation>
    </message>
    <message>
        <source>Arena and the field of neuron %1</source>
        <translation>场地与神经元 %1 的发放野</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 m，y %2 m</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
</context>
<context>
    <name>canns::AutocorrelogramFigure</name>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Ring, peaks and ellipse</source>
        <translation>圆环、峰和椭圆</translation>
    </message>
    <message>
        <source>lag %1 cm, %2 cm: %3</source>
        <translation>位移 %1 cm，%2 cm：%3</translation>
    </message>
</context>
<context>
    <name>canns::BarcodeFigure</name>
    <message>
        <source>No classes yet: run this step</source>
        <translation>尚无同调类：请运行此步骤</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条形码</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Classes, the longest of each dimension</source>
        <translation>同调类（各维度中最长者）</translation>
    </message>
    <message>
        <source>the %1 longest of %2</source>
        <translation>%2 条中最长的 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类</numerusform>
        </translation>
    </message>
    <message>
        <source>grey: %1</source>
        <translation>灰色：%1</translation>
    </message>
</context>
<context>
    <name>canns::BatchForm</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>量</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>simulations</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>What the batch runs</source>
        <translation>批处理运行什么</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Preset of parameters</source>
        <translation>参数预设</translation>
    </message>
    <message>
        <source>Last step of the analysis</source>
        <translation>分析的最后一步</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the last step that applies</source>
        <translation>最后一个适用的步骤</translation>
    </message>
    <message>
        <source>such as 1-5; empty: as set</source>
        <translation>如 1-5；空：按设置</translation>
    </message>
    <message>
        <source>Seeds, a row for each</source>
        <translation>种子，各占一行</translation>
    </message>
    <message>
        <source>Measures, the columns of results</source>
        <translation>量，即结果的各列</translation>
    </message>
    <message>
        <source>Keep each analysis as a project</source>
        <translation>把每个分析保存为项目</translation>
    </message>
</context>
<context>
    <name>canns::BatchMapFigure</name>
    <message>
        <source>No rows to make a map of yet</source>
        <translation>还没有可以作图的行</translation>
    </message>
    <message>
        <source>Map of a batch</source>
        <translation>批处理的图</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, the mean of %n row(s)</source>
        <translation>
            <numerusform>%1：%2（%n 行的平均值）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canns::BatchMapPanel</name>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Map of</source>
        <translation>图：</translation>
    </message>
    <message>
        <source>across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Measure that the map shows</source>
        <translation>图所显示的量</translation>
    </message>
    <message>
        <source>Parameter across</source>
        <translation>横轴的参数</translation>
    </message>
    <message>
        <source>Parameter up</source>
        <translation>纵轴的参数</translation>
    </message>
</context>
<context>
    <name>canns::BatchPage</name>
    <message>
        <source>Batches</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>The batch was edited and not saved. Let it go?</source>
        <translation>批处理已修改但未保存。要放弃吗？</translation>
    </message>
    <message>
        <source>Open a batch</source>
        <translation>打开批处理</translation>
    </message>
    <message>
        <source>Batches (*.json)</source>
        <translation>批处理 (*.json)</translation>
    </message>
    <message>
        <source>Save the batch</source>
        <translation>保存批处理</translation>
    </message>
    <message>
        <source>Parameters of the batch</source>
        <translation>批处理的参数</translation>
    </message>
    <message>
        <source>New batch, not saved yet</source>
        <translation>新批处理，尚未保存</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run the batch</source>
        <translation>运行批处理</translation>
    </message>
    <message>
        <source>Add recordings or simulations, and parameters with several values. Every recording meets every set of parameters: a row each.</source>
        <translation>请添加记录或仿真，以及有多个取值的参数。每个记录与每组参数各成一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n 行完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 行失败</numerusform>
        </translation>
    </message>
    <message>
        <source>results in %1</source>
        <translation>结果在 %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begin a new batch</source>
        <translation>新建批处理</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a batch file</source>
        <translation>打开批处理文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the batch file</source>
        <translation>保存批处理文件</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the batch file under another name</source>
        <translation>以另一名称保存批处理文件</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Results of the batch</source>
        <translation>批处理的结果</translation>
    </message>
    <message>
        <source>Save the batch and compute the rows that are missing; Esc stops, and what is finished stays</source>
        <translation>保存批处理并计算缺少的行；Esc 停止，已完成的会保留</translation>
    </message>
    <message>
        <source>Open in the wizard</source>
        <translation>在向导中打开</translation>
    </message>
    <message>
        <source>Open the recording of the selected row with its parameters, or its project</source>
        <translation>按所选行的参数打开其记录，或打开其项目</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>如何运行</translation>
    </message>
</context>
<context>
    <name>canns::BatchParameters</name>
    <message>
        <source>Values are parted by %1.</source>
        <translation>取值用%1分隔。</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>单位：%1。</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 的取值</translation>
    </message>
    <message>
        <source>for all</source>
        <translation>对所有行</translation>
    </message>
    <message>
        <source>combined</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>One value for all rows</source>
        <translation>所有行用同一个值</translation>
    </message>
    <message>
        <source>Each value with every combination of the others</source>
        <translation>每个值与其他参数的所有组合相遇</translation>
    </message>
    <message>
        <source>The first value with the first of the others in step, and so on; – leaves a value as it is</source>
        <translation>第一个值配其他同步参数的第一个值，以此类推；– 表示保持原值</translation>
    </message>
    <message>
        <source>How the values of %1 meet those of others</source>
        <translation>%1 的取值与其他参数如何相配</translation>
    </message>
    <message>
        <source>Take %1 out of the batch</source>
        <translation>从批处理中移除 %1</translation>
    </message>
    <message>
        <source>Parameter to set or vary</source>
        <translation>要设置或变化的参数</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the parameter</source>
        <translation>添加该参数</translation>
    </message>
</context>
<context>
    <name>canns::BatchRunner</name>
    <message>
        <source>Check the batch</source>
        <translation>检查批处理</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>批处理 %1</translation>
    </message>
</context>
<context>
    <name>canns::BatchSubjects</name>
    <message>
        <source>Add recordings</source>
        <translation>添加记录</translation>
    </message>
    <message>
        <source>Recordings…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>All files that fit a pattern</source>
        <translation>符合模式的所有文件</translation>
    </message>
    <message>
        <source>Simulations of the batch</source>
        <translation>批处理的仿真</translation>
    </message>
    <message>
        <source>Recordings of the batch</source>
        <translation>批处理的记录</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>m per unit</source>
        <translation>米/单位</translation>
    </message>
    <message>
        <source>Metres that a unit of the positions stands for, where the file does not say</source>
        <translation>文件未说明时，位置的一个单位相当于多少米</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a simulation</source>
        <translation>添加仿真</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the selected rows out of the batch</source>
        <translation>从批处理中移除所选的行</translation>
    </message>
</context>
<context>
    <name>canns::BatchTableModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>canns::BumpTimeView</name>
    <message>
        <source>%1: network solid, world dashed</source>
        <translation>%1：实线为网络，虚线为外界</translation>
    </message>
    <message>
        <source>%1 rad behind</source>
        <translation>落后 %1 rad</translation>
    </message>
    <message>
        <source>%1 rad ahead</source>
        <translation>超前 %1 rad</translation>
    </message>
    <message>
        <source>%1 m apart</source>
        <translation>相距 %1 m</translation>
    </message>
    <message>
        <source>%1 rad apart</source>
        <translation>相距 %1 rad</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Position (m)</source>
        <translation>位置 (m)</translation>
    </message>
    <message>
        <source>Angle (rad)</source>
        <translation>角度 (rad)</translation>
    </message>
    <message>
        <source>Network and world in time</source>
        <translation>网络与外界随时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
</context>
<context>
    <name>canns::ChartFigure</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 至 %2：%3</translation>
    </message>
</context>
<context>
    <name>canns::ClassPicker</name>
    <message>
        <source>Classes to decode</source>
        <translation>要解码的同调类</translation>
    </message>
    <message>
        <source>The longest bars of H1. Ticked ones become circular coordinates; the current one is the selected bar.</source>
        <translation>H1 中最长的条。勾选的成为圆坐标；当前行是选中的条。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>诞生</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>消亡</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
</context>
<context>
    <name>canns::CohoMapPage</name>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Period (m)</source>
        <translation>周期 (m)</translation>
    </message>
    <message>
        <source>Fit R</source>
        <translation>拟合 R</translation>
    </message>
    <message>
        <source>No stripes are drawn where the fit is poor (R below 0.5): the phase does not follow the position along a lattice.</source>
        <translation>拟合不佳（R 低于 0.5）时不画条纹：相位不沿晶格随位置变化。</translation>
    </message>
    <message>
        <source>v = %1 m, w = %2 m: one period of the torus in space.</source>
        <translation>v = %1 米，w = %2 米：环面在空间中的一个周期。</translation>
    </message>
    <message>
        <source>Aligned coordinates in terms of the decoded ones: %1 and %2.</source>
        <translation>以解码坐标表示的对齐坐标：%1 和 %2。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What is shown of the phases</source>
        <translation>显示相位的哪个量</translation>
    </message>
    <message>
        <source>The phase itself, or its cosine or sine, which have no seam</source>
        <translation>相位本身，或没有接缝的余弦或正弦</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>相位</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Aligned or decoded coordinates</source>
        <translation>对齐的或解码所得的坐标</translation>
    </message>
    <message>
        <source>A torus has many bases: the one aligned to the box, or the one that the classes gave</source>
        <translation>环面有许多组基：与箱对齐的，或由同调类得到的</translation>
    </message>
    <message>
        <source>Aligned to the box</source>
        <translation>与箱对齐</translation>
    </message>
    <message>
        <source>As decoded</source>
        <translation>解码所得</translation>
    </message>
    <message>
        <source>Fitted stripes</source>
        <translation>拟合条纹</translation>
    </message>
    <message>
        <source>Lines where the phase of the fitted plane wave is 0</source>
        <translation>拟合平面波相位为 0 的线</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Numbers of the fitted stripes</source>
        <translation>拟合条纹的数值</translation>
    </message>
</context>
<context>
    <name>canns::CohoSpaceModel</name>
    <message>
        <source>Spread of the phases at the cell&apos;s most active times: 0 for a point, 1 for no preference</source>
        <translation>细胞最活跃时刻相位的离散程度：0 为一点，1 为无偏好</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>CohoScore</source>
        <translation>CohoScore</translation>
    </message>
    <message>
        <source>Peak (Hz)</source>
        <translation>峰值 (Hz)</translation>
    </message>
    <message>
        <source>Centre %1 (rad)</source>
        <translation>中心 %1 (rad)</translation>
    </message>
</context>
<context>
    <name>canns::CohoSpacePage</name>
    <message>
        <source>Mean of %1 cells</source>
        <translation>%1 个细胞的平均</translation>
    </message>
    <message>
        <source>Unit %1, CohoScore %2</source>
        <translation>单元 %1，CohoScore %2</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>On the torus: mean of all</source>
        <translation>环面上：全体平均</translation>
    </message>
    <message>
        <source>On the torus</source>
        <translation>环面上</translation>
    </message>
    <message>
        <source>%1 (rad)</source>
        <translation>%1 (rad)</translation>
    </message>
    <message>
        <source>All cells, coloured by their centres</source>
        <translation>所有细胞，按中心着色</translation>
    </message>
    <message>
        <source>Share of the peak</source>
        <translation>相对峰值</translation>
    </message>
    <message>
        <source>Around the ring</source>
        <translation>绕圆环</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>One cell or the population</source>
        <translation>单个细胞或群体</translation>
    </message>
    <message>
        <source>The selected unit, or the mean of all cells with all centres</source>
        <translation>所选单元，或所有细胞的平均及全部中心</translation>
    </message>
    <message>
        <source>One cell</source>
        <translation>单个细胞</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Torus cut open</source>
        <translation>展开环面</translation>
    </message>
    <message>
        <source>How the torus is cut open</source>
        <translation>环面如何展开</translation>
    </message>
    <message>
        <source>As the square of both phases, or as the rhombus that a hexagonal torus is</source>
        <translation>画成两个相位的正方形，或六角环面所对应的菱形</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Rhombus</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>Three by three</source>
        <translation>三乘三</translation>
    </message>
    <message>
        <source>Three by three periods</source>
        <translation>三乘三个周期</translation>
    </message>
    <message>
        <source>Shows fields whole that the cut divides</source>
        <translation>完整显示被切开的野</translation>
    </message>
    <message>
        <source>Best cell</source>
        <translation>最佳细胞</translation>
    </message>
    <message>
        <source>Selects the unit with the smallest CohoScore</source>
        <translation>选中 CohoScore 最小的单元</translation>
    </message>
    <message>
        <source>Cells by CohoScore</source>
        <translation>按 CohoScore 排列的细胞</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
</context>
<context>
    <name>canns::ComposerDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Compose a figure</source>
        <translation>组合图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Rows, at least</source>
        <translation>行数，至少</translation>
    </message>
    <message>
        <source>Panel letters</source>
        <translation>分图字母</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A, B, C</source>
        <translation>A, B, C</translation>
    </message>
    <message>
        <source>a, b, c</source>
        <translation>a, b, c</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy as vector</source>
        <translation>复制为矢量图</translation>
    </message>
    <message>
        <source>Figures that there are</source>
        <translation>可用的图</translation>
    </message>
    <message>
        <source>Panels of the page</source>
        <translation>页面的分图</translation>
    </message>
    <message>
        <source>&amp;Figures that there are</source>
        <translation>可用的图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Panels of the page, row by row</source>
        <translation>页面的分图，逐行排列(&amp;P)</translation>
    </message>
    <message>
        <source>“%1” has nothing to show here.</source>
        <translation>“%1”在此没有可显示的内容。</translation>
    </message>
</context>
<context>
    <name>canns::DecodePage</name>
    <message>
        <source>Energy (turns)</source>
        <translation>能量 (圈)</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: do not trust it</source>
        <translation>否：不可信</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>未要求</translation>
    </message>
    <message>
        <source>Cross-validation (R)</source>
        <translation>交叉验证 (R)</translation>
    </message>
    <message>
        <source>%1 % of the times have a phase; in %2 no cell fired.</source>
        <translation>%1 % 的时刻有相位；%2 个时刻没有细胞发放。</translation>
    </message>
    <message>
        <source>%1 % of the torus was visited.</source>
        <translation>到访了环面的 %1 %。</translation>
    </message>
    <message>
        <source>%1 % of the ring was visited.</source>
        <translation>到访了圆环的 %1 %。</translation>
    </message>
    <message>
        <source>Correlation of the coordinates: %1.</source>
        <translation>两个坐标的相关：%1。</translation>
    </message>
    <message>
        <source>Tuning was estimated anew %1 times.</source>
        <translation>调谐重新估计了 %1 次。</translation>
    </message>
    <message>
        <source>Against the head direction: R = %1, median error %2°.</source>
        <translation>与头朝向相比：R = %1，误差中位数 %2°。</translation>
    </message>
    <message>
        <source>Phase %1 (line) and head direction (grey)</source>
        <translation>相位 %1（线）与头朝向（灰色）</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>相位 %1</translation>
    </message>
    <message>
        <source>%1 (rad)</source>
        <translation>%1 (rad)</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Width of the posterior: small is certain</source>
        <translation>后验宽度：越小越确定</translation>
    </message>
    <message>
        <source>Distance to the nearest landmark: small is certain</source>
        <translation>到最近地标的距离：越小越可靠</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Width (rad)</source>
        <translation>宽度 (rad)</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Time spent at each phase</source>
        <translation>在各相位停留的时间</translation>
    </message>
    <message>
        <source>Time spent on the torus</source>
        <translation>在环面上停留的时间</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>How far the decoding can be trusted</source>
        <translation>解码的可信程度</translation>
    </message>
    <message>
        <source>Energy: change of a coordinate along an edge between landmarks; about 0.1 is usual for a good ring or torus, 0.29 is that of no structure. Cross-validation: agreement of the phases decoded from two halves of the cells, 1 at best.</source>
        <translation>能量：坐标沿地标之间一条边的变化；良好的圆环或环面通常约 0.1，没有结构时为 0.29。交叉验证：由两半细胞分别解码的相位的一致程度，最高为 1。</translation>
    </message>
</context>
<context>
    <name>canns::DiagramFigure</name>
    <message>
        <source>No classes yet: run this step</source>
        <translation>尚无同调类：请运行此步骤</translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation>持续图</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>诞生</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>消亡</translation>
    </message>
</context>
<context>
    <name>canns::Figure</name>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 厘米</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 毫米</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数值 (*.csv)</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Grid lines</source>
        <translation>网格线</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>保存数值…</translation>
    </message>
    <message>
        <source>NumPy archive (*.npz)</source>
        <translation>NumPy 归档 (*.npz)</translation>
    </message>
    <message>
        <source>Words, ranges and colours…</source>
        <translation>文字、范围与颜色…</translation>
    </message>
    <message>
        <source>Keep this look for such figures</source>
        <translation>此类图今后都用这种外观</translation>
    </message>
    <message>
        <source>Forget the look that was kept</source>
        <translation>忘记所保留的外观</translation>
    </message>
    <message>
        <source>Copy as vector graphic</source>
        <translation>复制为矢量图</translation>
    </message>
</context>
<context>
    <name>canns::FigureLookDialog</name>
    <message>
        <source>Grid lines</source>
        <translation>网格线</translation>
    </message>
    <message>
        <source>Words, ranges and colours</source>
        <translation>文字、范围与颜色</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Words across</source>
        <translation>横轴文字</translation>
    </message>
    <message>
        <source>Words up</source>
        <translation>纵轴文字</translation>
    </message>
    <message>
        <source>Range across</source>
        <translation>横轴范围</translation>
    </message>
    <message>
        <source>Range up</source>
        <translation>纵轴范围</translation>
    </message>
    <message>
        <source>Words at the colours</source>
        <translation>颜色条文字</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Range of the colours</source>
        <translation>颜色范围</translation>
    </message>
    <message>
        <source>As the data have it</source>
        <translation>由数据决定</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As it was made</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1，从</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，到</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>%1: two numbers are wanted.</source>
        <translation>%1：需要两个数。</translation>
    </message>
    <message>
        <source>%1: the first number is to be smaller than the second.</source>
        <translation>%1：第一个数应小于第二个数。</translation>
    </message>
</context>
<context>
    <name>canns::FiringRatePage</name>
    <message>
        <source>Order of &amp;rows</source>
        <translation>行的顺序(&amp;R)</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Preferred phase</source>
        <translation>偏好相位</translation>
    </message>
    <message>
        <source>Time of the peak</source>
        <translation>峰值时间</translation>
    </message>
    <message>
        <source>Single spikes</source>
        <translation>单个锋电位</translation>
    </message>
    <message>
        <source>Shows %1 s about the selected moment</source>
        <translation>显示所选时刻前后共 %1 秒</translation>
    </message>
    <message>
        <source>Zoom to single spikes</source>
        <translation>放大到单个锋电位</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Shows all times and units</source>
        <translation>显示全部时间和单元</translation>
    </message>
    <message>
        <source>Show all times and units</source>
        <translation>显示全部时间和单元</translation>
    </message>
    <message>
        <source>Run Decode first</source>
        <translation>请先运行解码</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Rate (z-score)</source>
        <translation>发放率（z 分数）</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>个标准差</translation>
    </message>
    <message>
        <source>Rate (least to largest)</source>
        <translation>发放率（最小到最大）</translation>
    </message>
</context>
<context>
    <name>canns::GridScoreModel</name>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Gridness</source>
        <translation>网格度</translation>
    </message>
    <message>
        <source>Spacing (cm)</source>
        <translation>间距 (cm)</translation>
    </message>
    <message>
        <source>Angle (°)</source>
        <translation>角度 (°)</translation>
    </message>
    <message>
        <source>Ellipticity</source>
        <translation>椭圆率</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>Not a grid cell</source>
        <translation>非网格细胞</translation>
    </message>
    <message>
        <source>Gridness of the cell; grid cells stand in bold</source>
        <translation>细胞的网格度；网格细胞以粗体显示</translation>
    </message>
    <message>
        <source>Mean distance of the inner peaks of the autocorrelogram</source>
        <translation>自相关图内圈各峰的平均距离</translation>
    </message>
    <message>
        <source>Direction of the first axis of the grid, from the x axis</source>
        <translation>网格第一条轴的方向，从 x 轴算起</translation>
    </message>
    <message>
        <source>Long over short radius of the ellipse through the inner peaks</source>
        <translation>过内圈各峰的椭圆的长半径与短半径之比</translation>
    </message>
    <message>
        <source>Share of shuffles with a score as large</source>
        <translation>分数不低于此值的打乱所占比例</translation>
    </message>
</context>
<context>
    <name>canns::GridScorePage</name>
    <message>
        <source>Grid scores</source>
        <translation>网格分数</translation>
    </message>
    <message>
        <source>Grid scores of all units</source>
        <translation>所有单元的网格分数</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>排序依据(&amp;O)</translation>
    </message>
    <message>
        <source>Sort the table by</source>
        <translation>表格排序依据</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Save the table of scores as CSV</source>
        <translation>将分数表保存为 CSV</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>%1 of %2 units are grid cells</source>
        <translation>%2 个单元中有 %1 个网格细胞</translation>
    </message>
    <message>
        <source>Gridness</source>
        <translation>网格度</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>grid cell from %1</source>
        <translation>网格细胞阈值 %1</translation>
    </message>
    <message>
        <source>95 % of shuffles</source>
        <translation>打乱的 95 %</translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Autocorrelogram</source>
        <translation>自相关图</translation>
    </message>
    <message>
        <source>Rate map of unit %1</source>
        <translation>单元 %1 的发放率图</translation>
    </message>
    <message>
        <source>Autocorrelogram of unit %1</source>
        <translation>单元 %1 的自相关图</translation>
    </message>
    <message>
        <source>No central field was found: there is no score.</source>
        <translation>未找到中央峰：没有分数。</translation>
    </message>
    <message>
        <source>Gridness %1 · spacing %2 cm · orientation %3°</source>
        <translation>网格度 %1 · 间距 %2 cm · 朝向 %3°</translation>
    </message>
    <message>
        <source>ellipticity %1</source>
        <translation>椭圆率 %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数值 (*.csv)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
</context>
<context>
    <name>canns::GuideWindow</name>
    <message>
        <source>en</source>
        <comment>folder of the guide: en, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>The guide is not installed.</source>
        <translation>未安装使用指南。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 返回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>canns::HandBar</name>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>What the mouse does</source>
        <translation>鼠标的作用</translation>
    </message>
    <message>
        <source>drags the stimulus</source>
        <translation>拖动刺激</translation>
    </message>
    <message>
        <source>kicks</source>
        <translation>踢</translation>
    </message>
    <message>
        <source>silences neurons</source>
        <translation>使神经元沉默</translation>
    </message>
    <message>
        <source>brushes noise</source>
        <translation>刷噪声</translation>
    </message>
    <message>
        <source>picks a neuron</source>
        <translation>选取神经元</translation>
    </message>
    <message>
        <source>moves the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>刷子</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>刷子的半径</translation>
    </message>
    <message>
        <source>Radius of what the mouse touches, as a part of the population</source>
        <translation>鼠标触及范围的半径，占群体的比例</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Heal: all neurons take part again</source>
        <translation>恢复：所有神经元重新参与</translation>
    </message>
    <message>
        <source>All neurons take part again, and no current is injected</source>
        <translation>所有神经元重新参与，不再注入电流</translation>
    </message>
    <message>
        <source>Stimulus</source>
        <translation>刺激</translation>
    </message>
    <message>
        <source>Who leads the stimulus</source>
        <translation>由谁引导刺激</translation>
    </message>
    <message>
        <source>of the task</source>
        <translation>任务的</translation>
    </message>
    <message>
        <source>held by hand</source>
        <translation>手持</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>presses a bump on</source>
        <translation>压上活动包</translation>
    </message>
    <message>
        <source>On rings, sheets and the torus in 3-D. In an arena the mouse and the arrow keys lead the animal. Ctrl+drag moves or turns the view, Shift+drag zooms.</source>
        <translation>用于环、片和三维环面。在场地中，鼠标和方向键引导动物。Ctrl+拖动移动或转动视图，Shift+拖动缩放。</translation>
    </message>
</context>
<context>
    <name>canns::HeatMapFigure</name>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Firing rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, unit %2: left out</source>
        <translation>%1，单元 %2：未计入</translation>
    </message>
    <message>
        <source>%1, unit %2: %3 %4</source>
        <translation>%1，单元 %2：%3 %4</translation>
    </message>
</context>
<context>
    <name>canns::IntegratedPathView</name>
    <message>
        <source>Animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1 cm apart</source>
        <translation>相距 %1 cm</translation>
    </message>
    <message>
        <source>%1 cm per neuron</source>
        <translation>每个神经元 %1 cm</translation>
    </message>
    <message>
        <source>R = %1</source>
        <translation>R = %1</translation>
    </message>
    <message>
        <source>The animal has not gone far enough to fit a scale.</source>
        <translation>动物走得还不够远，无法拟合比例。</translation>
    </message>
    <message>
        <source>Too fast to follow: begun anew at %1 s</source>
        <translation>太快而无法跟踪：从 %1 s 重新开始</translation>
    </message>
    <message>
        <source>Another pattern: begun anew at %1 s</source>
        <translation>图案已改变：从 %1 s 重新开始</translation>
    </message>
    <message>
        <source>x (m)</source>
        <translation>x（m）</translation>
    </message>
    <message>
        <source>y (m)</source>
        <translation>y（m）</translation>
    </message>
    <message>
        <source>Path integration</source>
        <translation>路径积分</translation>
    </message>
    <message>
        <source>No pattern to follow yet</source>
        <translation>尚无可跟踪的图案</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 m，y %2 m</translation>
    </message>
    <message>
        <source>(at %1 s %2 cm apart)</source>
        <translation>（%1 s 时相距 %2 cm）</translation>
    </message>
</context>
<context>
    <name>canns::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop what is running (Esc)</source>
        <translation>停止正在运行的任务 (Esc)</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1：正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>canns::KernelView</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Distance (rad)</source>
        <translation>距离 (rad)</translation>
    </message>
    <message>
        <source>Connectivity of one neuron</source>
        <translation>一个神经元的连接</translation>
    </message>
    <message>
        <source>%1 rad: %2</source>
        <translation>%1 rad：%2</translation>
    </message>
</context>
<context>
    <name>canns::LandmarkPanel</name>
    <message>
        <source>Landmarks in three principal components</source>
        <translation>三个主成分中的地标</translation>
    </message>
    <message>
        <source>Click a bar of H1</source>
        <translation>请单击一个 H1 条</translation>
    </message>
    <message>
        <source>Coordinate of the class (rad)</source>
        <translation>该类的坐标 (rad)</translation>
    </message>
    <message>
        <source>No coordinate</source>
        <translation>没有坐标</translation>
    </message>
    <message>
        <source>Density (weight of the edges)</source>
        <translation>密度（边的权重）</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) hold %1 % of the variance: %2</source>
        <translation>
            <numerusform>%n 个主成分占方差的 %1 %：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>What colours the landmarks</source>
        <translation>地标按什么着色</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Circular coordinate of the clicked bar</source>
        <translation>所点条的圆坐标</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>PC 1</source>
        <translation>主成分 1</translation>
    </message>
    <message>
        <source>PC 2</source>
        <translation>主成分 2</translation>
    </message>
    <message>
        <source>PC 3</source>
        <translation>主成分 3</translation>
    </message>
</context>
<context>
    <name>canns::LandscapeView</name>
    <message>
        <source>Mean drift %1 rad per unit of time</source>
        <translation>平均漂移每单位时间 %1 rad</translation>
    </message>
    <message>
        <source>Place of the bump (rad)</source>
        <translation>活动包的位置 (rad)</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>势</translation>
    </message>
    <message>
        <source>Energy landscape of the bump</source>
        <translation>活动包的能量景观</translation>
    </message>
    <message>
        <source>%1 rad: %2</source>
        <translation>%1 rad：%2</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
</context>
<context>
    <name>canns::LatticeFigure</name>
    <message>
        <source>Both stripe patterns run in the same direction: the torus has no parallelogram in space</source>
        <translation>两组条纹方向相同：环面在空间中没有平行四边形</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>One period of the torus in space</source>
        <translation>环面在空间中的一个周期</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 米，y %2 米</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 %2 m</source>
        <translation>%1 %2 米</translation>
    </message>
</context>
<context>
    <name>canns::LengthUnitDialog</name>
    <message>
        <source>Unit of the Positions</source>
        <translation>位置的单位</translation>
    </message>
    <message>
        <source>%1 does not say in which unit its positions are.</source>
        <translation>%1 没有说明其位置的单位。</translation>
    </message>
    <message>
        <source>%1 has its positions in “%2”, and does not say how long that is.</source>
        <translation>%1 的位置以 “%2” 为单位，但没有说明其长度。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>pixels, or another</source>
        <translation>像素或其他</translation>
    </message>
    <message>
        <source>Metres per unit</source>
        <translation>每单位米数</translation>
    </message>
    <message>
        <source>Positions span</source>
        <translation>位置跨度</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
</context>
<context>
    <name>canns::LiveCaption</name>
    <message>
        <source>Drag on a view to move the stimulus, then set Stimulus to none: a bump that stays wherever you left it is what makes an attractor continuous.</source>
        <translation>在视图上拖动以移动刺激，再将“刺激”设为“无”：活动包停留在您放下它的任何地方，这正是吸引子“连续”的含义。</translation>
    </message>
    <message>
        <source>Drag in the arena to lead the animal.</source>
        <translation>在场地中拖动以引导动物。</translation>
    </message>
    <message>
        <source>Drag on a view to press a bump on the network.</source>
        <translation>在视图上拖动以在网络上压出活动包。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>a sentence without its full stop, and who described it</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>Drag on a view to move the stimulus, then set Stimulus to none to see what the bump does by itself.</source>
        <translation>在视图上拖动以移动刺激，再将“刺激”设为“无”，看活动包自己做什么。</translation>
    </message>
</context>
<context>
    <name>canns::LiveExport</name>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
</context>
<context>
    <name>canns::LivePage</name>
    <message>
        <source>Add a view</source>
        <translation>添加视图</translation>
    </message>
    <message>
        <source>Animated pictures (*.gif)</source>
        <translation>动画图片 (*.gif)</translation>
    </message>
    <message>
        <source>Movies (*.mp4)</source>
        <translation>影片 (*.mp4)</translation>
    </message>
    <message>
        <source>Save the views</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>States and spikes (*.h5)</source>
        <translation>状态与脉冲 (*.h5)</translation>
    </message>
    <message>
        <source>Spikes (*.nwb *.npz *.csv)</source>
        <translation>脉冲 (*.nwb *.npz *.csv)</translation>
    </message>
    <message>
        <source>%1 The heat map stands in for the view in 3-D.</source>
        <translation>%1 三维视图由热图代替。</translation>
    </message>
</context>
<context>
    <name>canns::LivePanel</name>
    <message>
        <source>Kind of view</source>
        <translation>视图种类</translation>
    </message>
    <message>
        <source>State that is shown</source>
        <translation>显示的状态</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>关闭此视图</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>全部视图</translation>
    </message>
    <message>
        <source>Show the other views again</source>
        <translation>重新显示其他视图</translation>
    </message>
</context>
<context>
    <name>canns::MainWindow</name>
    <message>
        <source>CANNs</source>
        <translation>CANNs</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Recording</source>
        <translation>关闭记录(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel What Is &amp;Running</source>
        <translation>取消正在运行的任务(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;anguage / 语言</source>
        <translation>语言(&amp;A) / Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About CANNs</source>
        <translation>关于 CANNs(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language: en, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run This Step</source>
        <translation>运行此步骤(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy as Command</source>
        <translation>复制为命令(&amp;C)</translation>
    </message>
    <message>
        <source>Recordings and projects (%1)</source>
        <translation>记录和项目 (%1)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Projects (*.canns)</source>
        <translation>项目 (*.canns)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Run &amp;All Steps</source>
        <translation>运行所有步骤(&amp;A)</translation>
    </message>
    <message>
        <source>Compare with &amp;Earlier Run</source>
        <translation>与先前的运行比较(&amp;E)</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>&amp;Save Project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Save Project &amp;As…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>保存副本(&amp;Y)…</translation>
    </message>
    <message>
        <source>%1 (read only)[*] – CANNs</source>
        <translation>%1（只读）[*] – CANNs</translation>
    </message>
    <message>
        <source>%1[*] – CANNs</source>
        <translation>%1[*] – CANNs</translation>
    </message>
    <message>
        <source>%1 is open in another window (%2). It can be looked at and worked with here, and saved under another name.</source>
        <translation>%1 已在另一个窗口中打开（%2）。可以在这里查看和使用，并以另一个名称保存。</translation>
    </message>
    <message>
        <source>Project with its recording (*.canns)</source>
        <translation>含记录的项目 (*.canns)</translation>
    </message>
    <message>
        <source>Project without the recording (*.canns)</source>
        <translation>不含记录的项目 (*.canns)</translation>
    </message>
    <message>
        <source>Archive of project and recording (*.zip)</source>
        <translation>项目和记录的归档 (*.zip)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Where is the recording?</source>
        <translation>记录在哪里？</translation>
    </message>
    <message>
        <source>The project is whole. Show where its recording is now; it is checked to be the same.</source>
        <translation>项目完好。请指出记录现在的位置；程序会核对是否为同一个记录。</translation>
    </message>
    <message>
        <source>&amp;Look for It…</source>
        <translation>查找(&amp;L)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>撰写报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在撰写报告…</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告在 %1。</translation>
    </message>
    <message>
        <source>%1, as on its page</source>
        <translation>%1（与页面上一致）</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) were saved in %1.</source>
        <translation>
            <numerusform>%n 幅图已保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the figures…</source>
        <translation>正在保存图…</translation>
    </message>
    <message>
        <source>Write the &amp;Report…</source>
        <translation>撰写报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Co&amp;mpose a Figure…</source>
        <translation>组合图(&amp;M)…</translation>
    </message>
    <message>
        <source>Save All &amp;Figures…</source>
        <translation>保存所有图(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>canns::MapFigure</name>
    <message>
        <source>x %1 m, y %2 m: %3 %4</source>
        <translation>x %1 米，y %2 米：%3 %4</translation>
    </message>
</context>
<context>
    <name>canns::MapGalleryFigure</name>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Rate (of each peak)</source>
        <translation>发放率（相对各自峰值）</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Rate maps of all units</source>
        <translation>所有单元的发放率图</translation>
    </message>
    <message>
        <source>Unit %1: peak %2 Hz, mean %3 Hz, %4 bits a spike</source>
        <translation>单元 %1：峰值 %2 Hz，平均 %3 Hz，每个锋电位 %4 比特</translation>
    </message>
</context>
<context>
    <name>canns::MessageBar</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此信息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>提示内容</translation>
    </message>
</context>
<context>
    <name>canns::ModelGallery</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>canns::MovieDialog</name>
    <message>
        <source>Save movie</source>
        <translation>保存影片</translation>
    </message>
    <message>
        <source>MP4 (H.264)</source>
        <translation>MP4 (H.264)</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>Frames a &amp;second</source>
        <translation>每秒帧数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Width (pixels)</source>
        <translation>宽度（像素）(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>The movie lasts %1 s and has %2 frames.</source>
        <translation>影片长 %1 秒，共 %2 帧。</translation>
    </message>
</context>
<context>
    <name>canns::PageForm</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>按下方设置</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the letters on the page; lines and gaps go along</source>
        <translation>页面上文字的大小；线条与间距随之缩放</translation>
    </message>
    <message>
        <source>Dots per inch (PNG, TIFF)</source>
        <translation>每英寸点数（PNG、TIFF）</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，用于论文</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> in</source>
        <translation> in</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
</context>
<context>
    <name>canns::PageHead</name>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 上一步</translation>
    </message>
    <message>
        <source>Back to the step before</source>
        <translation>回到上一步</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>上一步（Alt+左）</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>下一步 ›</translation>
    </message>
    <message>
        <source>On to the next step</source>
        <translation>前往下一步</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>下一步（Alt+右）</translation>
    </message>
    <message>
        <source>What this page shows, and how it is computed (Shift+F1)</source>
        <translation>本页显示什么，如何计算（Shift+F1）</translation>
    </message>
</context>
<context>
    <name>canns::PagePreview</name>
    <message>
        <source>The page as it will be saved</source>
        <translation>将要保存的页面</translation>
    </message>
</context>
<context>
    <name>canns::PanelGrip</name>
    <message>
        <source>All views</source>
        <translation>全部视图</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Arrange this view</source>
        <translation>排列此视图</translation>
    </message>
    <message>
        <source>Drag it onto another view to exchange the two; press it to arrange this view</source>
        <translation>拖到另一个视图上，两者互换；按下可排列此视图</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>canns::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Show advanced parameters</source>
        <translation>显示高级参数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label and symbol of a parameter</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation>重置为 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>范围 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>One of the list</source>
        <translation>从列表中选择</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>需要整数</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>需要数字</translation>
    </message>
    <message>
        <source>Numbers with commas between</source>
        <translation>需要以逗号分隔的数字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and range</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
</context>
<context>
    <name>canns::PathComparePage</name>
    <message>
        <source>&amp;Phases as</source>
        <translation>相位显示为(&amp;P)</translation>
    </message>
    <message>
        <source>How the phases are laid out</source>
        <translation>相位的布局</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Skewed torus</source>
        <translation>斜环面</translation>
    </message>
    <message>
        <source>Torus in 3-D</source>
        <translation>三维环面</translation>
    </message>
    <message>
        <source>Save movie…</source>
        <translation>保存影片…</translation>
    </message>
    <message>
        <source>Save a movie of the paths</source>
        <translation>保存路径的影片</translation>
    </message>
    <message>
        <source>MP4 or GIF; needs the program ffmpeg</source>
        <translation>MP4 或 GIF；需要程序 ffmpeg</translation>
    </message>
    <message>
        <source>The animal in the box</source>
        <translation>场地中的动物</translation>
    </message>
    <message>
        <source>Decoded phases</source>
        <translation>解码的相位</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Decoded phase</source>
        <translation>解码的相位</translation>
    </message>
    <message>
        <source>Decoded (filled) and true direction</source>
        <translation>解码（实心）与真实方向</translation>
    </message>
    <message>
        <source>Error against the head direction: median %1°</source>
        <translation>与头朝向的误差：中位数 %1°</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Error (°)</source>
        <translation>误差 (°)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Movie (*%1)</source>
        <translation>影片 (*%1)</translation>
    </message>
    <message>
        <source>Decoded (filled) and where the animal was</source>
        <translation>解码（实心）与动物所在位置</translation>
    </message>
    <message>
        <source>Run CohoMap to see how far the decoded place lies from where the animal was.</source>
        <translation>运行 CohoMap 可查看解码位置与动物所在位置相距多远。</translation>
    </message>
    <message>
        <source>Decoded place against the animal&apos;s, by the stripes of CohoMap: median %1 cm</source>
        <translation>解码位置与动物位置之差（按 CohoMap 的条纹）：中位数 %1 cm</translation>
    </message>
    <message>
        <source>Distance (cm)</source>
        <translation>距离（cm）</translation>
    </message>
</context>
<context>
    <name>canns::PathFigure</name>
    <message>
        <source>First phase (rad)</source>
        <translation>第一相位 (rad)</translation>
    </message>
    <message>
        <source>Second phase (rad)</source>
        <translation>第二相位 (rad)</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 m，y %2 m</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>phases %1, %2 rad</source>
        <translation>相位 %1，%2 rad</translation>
    </message>
</context>
<context>
    <name>canns::PhaseMapFigure</name>
    <message>
        <source>Phase %1 over space</source>
        <translation>相位 %1 的空间分布</translation>
    </message>
    <message>
        <source>%1 (rad)</source>
        <translation>%1 (rad)</translation>
    </message>
    <message>
        <source>rad</source>
        <translation>弧度</translation>
    </message>
    <message>
        <source>cos %1 over space</source>
        <translation>cos %1 的空间分布</translation>
    </message>
    <message>
        <source>sin %1 over space</source>
        <translation>sin %1 的空间分布</translation>
    </message>
</context>
<context>
    <name>canns::PhasePortraitView</name>
    <message>
        <source>First component</source>
        <translation>第一成分</translation>
    </message>
    <message>
        <source>Second component</source>
        <translation>第二成分</translation>
    </message>
    <message>
        <source>Phase portrait of the population</source>
        <translation>群体的相图</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
</context>
<context>
    <name>canns::PhaseTimeFigure</name>
    <message>
        <source>%1 s: %2 rad</source>
        <translation>%1 秒：%2 弧度</translation>
    </message>
</context>
<context>
    <name>canns::PlayBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Play head</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Seconds of the recording in a second</source>
        <translation>每秒播放的记录秒数</translation>
    </message>
    <message>
        <source>&amp;Tail</source>
        <translation>尾迹(&amp;T)</translation>
    </message>
    <message>
        <source>Length of the tail</source>
        <translation>尾迹长度</translation>
    </message>
    <message>
        <source>So much of the past is drawn behind the head</source>
        <translation>在当前位置之后画出这么长的过去</translation>
    </message>
</context>
<context>
    <name>canns::PointCloudView</name>
    <message>
        <source>No points yet: run this step</source>
        <translation>尚无数据点：请运行此步骤</translation>
    </message>
</context>
<context>
    <name>canns::PolarFigure</name>
    <message>
        <source>%1 rad: %2</source>
        <translation>%1 弧度：%2</translation>
    </message>
</context>
<context>
    <name>canns::PolarView</name>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>%1 rad</source>
        <translation>%1 rad</translation>
    </message>
</context>
<context>
    <name>canns::PreprocessPage</name>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Mean rate (Hz)</source>
        <translation>平均发放率 (Hz)</translation>
    </message>
    <message>
        <source>Speed before the filter</source>
        <translation>过滤前的速度</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>时间箱数</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>One unit: spikes and activity</source>
        <translation>单个单元：锋电位与活动</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Unit %1: spikes and activity</source>
        <translation>单元 %1：锋电位与活动</translation>
    </message>
</context>
<context>
    <name>canns::RasterFigure</name>
    <message>
        <source>This recording has no units</source>
        <translation>此记录没有单元</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>锋电位</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, unit %2</source>
        <translation>%1，单元 %2</translation>
    </message>
</context>
<context>
    <name>canns::RateMapPage</name>
    <message>
        <source>Order of &amp;maps</source>
        <translation>图的顺序(&amp;M)</translation>
    </message>
    <message>
        <source>Order of the maps</source>
        <translation>图的顺序</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Spatial information</source>
        <translation>空间信息量</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>峰值发放率</translation>
    </message>
    <message>
        <source>Mean rate</source>
        <translation>平均发放率</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Scroll the rate maps</source>
        <translation>滚动发放率图</translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Rate map of unit %1</source>
        <translation>单元 %1 的发放率图</translation>
    </message>
    <message>
        <source>Peak %1 Hz · mean %2 Hz · spatial information %3 bits a spike · sparsity %4 · coherence %5</source>
        <translation>峰值 %1 Hz · 平均 %2 Hz · 空间信息量每锋电位 %3 比特 · 稀疏度 %4 · 一致性 %5</translation>
    </message>
</context>
<context>
    <name>canns::RecordBar</name>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 / %2 s</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已录制</translation>
    </message>
    <message>
        <source>Moment of the record</source>
        <translation>录制中的时刻</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Make spikes of the recorded rates and open them in the wizard</source>
        <translation>由录制的发放率产生脉冲，并在向导中打开</translation>
    </message>
    <message>
        <source>Movie…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>Save what the views show as MP4 or GIF</source>
        <translation>将视图所示保存为 MP4 或 GIF</translation>
    </message>
    <message>
        <source>Figures…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Save all views as pictures</source>
        <translation>将所有视图保存为图片</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>数据…</translation>
    </message>
    <message>
        <source>Save the recorded states and spikes</source>
        <translation>保存录制的状态和脉冲</translation>
    </message>
    <message>
        <source>Put the record away</source>
        <translation>收起录制</translation>
    </message>
</context>
<context>
    <name>canns::RecordingPage</name>
    <message>
        <source>Simulated</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>These data were made by a program, not measured.</source>
        <translation>这些数据由程序生成，并非实测。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units and details</source>
        <translation>单元与详情</translation>
    </message>
    <message>
        <source>Details of the recording</source>
        <translation>记录详情</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Take all units in</source>
        <translation>纳入所有单元</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Leave all units out</source>
        <translation>排除所有单元</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>占据时间</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>This recording has no position</source>
        <translation>此记录没有位置数据</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>采样数</translation>
    </message>
    <message>
        <source>Firing rates</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>This recording has no units</source>
        <translation>此记录没有单元</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>Details, %n warning(s)</source>
        <translation>
            <numerusform>详情，%n 条警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation>已纳入 %1 / %2</translation>
    </message>
    <message>
        <source>Analyse from</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Begin of the time that is analysed</source>
        <translation>所分析时间的起点</translation>
    </message>
    <message>
        <source>End of the time that is analysed</source>
        <translation>所分析时间的终点</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Whole Recording</source>
        <translation>整份记录</translation>
    </message>
    <message>
        <source>Analyse the whole recording</source>
        <translation>分析整份记录</translation>
    </message>
    <message>
        <source>Time that is analysed</source>
        <translation>所分析的时间</translation>
    </message>
    <message>
        <source>Drag to choose the time that is analysed, or Ctrl+drag in the raster. Arrows move it, with Shift its end, with Ctrl its beginning. Double click: the whole recording.</source>
        <translation>拖动可选择要分析的时间，也可在栅格图中按住 Ctrl 拖动。方向键移动，加 Shift 移动终点，加 Ctrl 移动起点。双击恢复整份记录。</translation>
    </message>
</context>
<context>
    <name>canns::RingProfileView</name>
    <message>
        <source>Place on the ring (rad)</source>
        <translation>环上位置 (rad)</translation>
    </message>
    <message>
        <source>Part of the greatest value</source>
        <translation>占最大值的比例</translation>
    </message>
    <message>
        <source>Activity over the ring</source>
        <translation>环上的活动</translation>
    </message>
    <message>
        <source>Activity over the ring: %1</source>
        <translation>环上的活动：%1</translation>
    </message>
    <message>
        <source>%1 rad</source>
        <translation>%1 rad</translation>
    </message>
</context>
<context>
    <name>canns::SaveFigureDialog</name>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Panel letter</source>
        <translation>分图字母</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy as vector</source>
        <translation>复制为矢量图</translation>
    </message>
    <message>
        <source>TIFF (*.tiff *.tif)</source>
        <translation>TIFF (*.tiff *.tif)</translation>
    </message>
</context>
<context>
    <name>canns::ScrollView</name>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Place on the ring (rad)</source>
        <translation>环上位置 (rad)</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Activity in time</source>
        <translation>活动随时间</translation>
    </message>
    <message>
        <source>Spikes at %1 Hz of the greatest rate</source>
        <translation>脉冲，最大发放率对应 %1 Hz</translation>
    </message>
    <message>
        <source>%1 s, %2</source>
        <translation>%1 s，%2</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
    <message>
        <source>Neuron (%1 of %2 are shown)</source>
        <translation>神经元（显示 %2 个中的 %1 个）</translation>
    </message>
</context>
<context>
    <name>canns::SetupPanel</name>
    <message>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Defaults of the model</source>
        <translation>模型的默认值</translation>
    </message>
    <message>
        <source>Save this set-up…</source>
        <translation>保存此设置…</translation>
    </message>
    <message>
        <source>Open a set-up…</source>
        <translation>打开设置…</translation>
    </message>
    <message>
        <source>Copy as a command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Save the set-up</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Set-ups (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Open a set-up</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a theory&apos;s value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The running network takes these at once</source>
        <translation>运行中的网络立即采用</translation>
    </message>
    <message>
        <source>A change begins anew</source>
        <translation>改动后从头开始</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>现象</translation>
    </message>
    <message>
        <source>Known phenomena</source>
        <translation>已知现象</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save, open or share this set-up</source>
        <translation>保存、打开或分享此设置</translation>
    </message>
</context>
<context>
    <name>canns::SheetView</name>
    <message>
        <source>Activity of the sheet</source>
        <translation>片的活动</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, %2: %3 (neuron %4)</source>
        <translation>%1，%2：%3（神经元 %4）</translation>
    </message>
</context>
<context>
    <name>canns::ShortcutsDialog</name>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>What this page shows, and how it is computed</source>
        <translation>本页显示的内容及其计算方法</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Figure: zoom in, zoom out</source>
        <translation>图形：放大、缩小</translation>
    </message>
    <message>
        <source>Figure: move the view, or turn it in 3-D</source>
        <translation>图形：移动视图，三维时旋转</translation>
    </message>
    <message>
        <source>Figure: show all</source>
        <translation>图形：显示全部</translation>
    </message>
    <message>
        <source>Figure: copy the picture</source>
        <translation>图形：复制图片</translation>
    </message>
    <message>
        <source>Figure: save the picture</source>
        <translation>图形：保存图片</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Figure: zoom; with Ctrl only across, with Alt only up</source>
        <translation>图形：缩放；按住 Ctrl 仅横向，按住 Alt 仅纵向</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Figure: move the view</source>
        <translation>图形：移动视图</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Figure: zoom into a box</source>
        <translation>图形：放大到方框</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Figure: its menu</source>
        <translation>图形：菜单</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>PathCompare: play or pause</source>
        <translation>路径比较：播放或暂停</translation>
    </message>
    <message>
        <source>TDA: the landmark before, the next; FRM: scroll the maps</source>
        <translation>拓扑分析：上一个、下一个地标；发放率图：滚动各图</translation>
    </message>
    <message>
        <source>Figure: copy as a vector graphic</source>
        <translation>图：复制为矢量图</translation>
    </message>
    <message>
        <source>Figure: words, ranges and colours</source>
        <translation>图：文字、范围与颜色</translation>
    </message>
    <message>
        <source>Live, on the grip of a view: one place earlier, one later</source>
        <translation>实时模拟，视图的把手上：前移一位、后移一位</translation>
    </message>
</context>
<context>
    <name>canns::ShufflePanel</name>
    <message numerus="yes">
        <source>%1 % of %n shuffle(s)</source>
        <translation>
            <numerusform>%n 次打乱的 %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the longest of %n shuffle(s)</source>
        <translation>
            <numerusform>%n 次打乱中最长的</numerusform>
        </translation>
    </message>
    <message>
        <source>Would such bars come by chance? Every unit is shifted in time on its own, and all is computed anew.</source>
        <translation>这样的条会偶然出现吗？每个单元各自在时间上平移，然后全部重新计算。</translation>
    </message>
    <message>
        <source>H%1: the longest bars have p = %2</source>
        <translation>H%1：最长各条的 p = %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run shuffles</source>
        <translation>运行打乱检验</translation>
    </message>
    <message>
        <source>Stop; the shuffles that are done are kept</source>
        <translation>停止；已完成的打乱会保留</translation>
    </message>
    <message>
        <source>Run the shuffles that are missing</source>
        <translation>运行尚缺的打乱</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Shuffles</source>
        <translation>打乱次数</translation>
    </message>
    <message>
        <source>Number of shuffles</source>
        <translation>打乱次数</translation>
    </message>
    <message>
        <source>What counts as longer than chance</source>
        <translation>长于偶然的标准</translation>
    </message>
    <message>
        <source>Run or stop the shuffle test</source>
        <translation>运行或停止打乱检验</translation>
    </message>
    <message>
        <source>Shuffles that are done</source>
        <translation>已完成的打乱</translation>
    </message>
    <message>
        <source>Longer than %1 %</source>
        <translation>长于 %1 %</translation>
    </message>
    <message>
        <source>Longer than all</source>
        <translation>长于全部</translation>
    </message>
</context>
<context>
    <name>canns::StagePage</name>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run this step, and what it needs (F5)</source>
        <translation>运行此步骤及其所需的步骤 (F5)</translation>
    </message>
    <message>
        <source>Run this step</source>
        <translation>运行此步骤</translation>
    </message>
    <message>
        <source>All parameters of this step back to their defaults</source>
        <translation>将此步骤的所有参数恢复为默认值</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>重置所有参数</translation>
    </message>
    <message>
        <source>Run All up to Here</source>
        <translation>运行至此步骤</translation>
    </message>
    <message>
        <source>Right: earlier run, %1</source>
        <translation>右侧：先前的运行，%1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Parameters and provenance</source>
        <translation>参数与来源</translation>
    </message>
    <message>
        <source>Where this result came from</source>
        <translation>此结果从何而来</translation>
    </message>
    <message>
        <source>Remarks of the last run</source>
        <translation>上次运行的备注</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show an earlier run beside this one</source>
        <translation>在旁边显示先前的运行</translation>
    </message>
    <message>
        <source>Compare with an earlier run</source>
        <translation>与先前的运行比较</translation>
    </message>
    <message>
        <source>Earlier run that is shown at the right</source>
        <translation>右侧显示的先前运行</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
</context>
<context>
    <name>canns::StartPage</name>
    <message>
        <source>Drop a recording here</source>
        <translation>将记录文件拖到这里</translation>
    </message>
    <message>
        <source>NWB, HDF5, NumPy (.npz, .npy) and CSV files open as they are. Or begin with one of the samples.</source>
        <translation>可直接打开 NWB、HDF5、NumPy（.npz、.npy）和 CSV 文件，也可以从示例开始。</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续处理 %1</translation>
    </message>
    <message>
        <source>Left without saving on %1</source>
        <translation>于 %1 未保存即离开</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard what was left of %1</source>
        <translation>丢弃 %1 留下的内容</translation>
    </message>
    <message>
        <source>Not yet saved</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>canns::StepList</name>
    <message>
        <source>Steps of the analysis</source>
        <translation>分析步骤</translation>
    </message>
</context>
<context>
    <name>canns::SurfaceView</name>
    <message>
        <source>Surface: %1</source>
        <translation>曲面：%1</translation>
    </message>
</context>
<context>
    <name>canns::TdaPage</name>
    <message>
        <source>This will not fit: it takes %1 of memory, and %2 are free.</source>
        <translation>内存放不下：需要 %1，可用 %2。</translation>
    </message>
    <message>
        <source>Take %1 landmarks or fewer.</source>
        <translation>请取不超过 %1 个地标。</translation>
    </message>
    <message>
        <source>Take fewer active times.</source>
        <translation>请减少活跃时刻。</translation>
    </message>
</context>
<context>
    <name>canns::ThetaClockView</name>
    <message>
        <source>m ahead (outwards)</source>
        <translation>m，超前于动物（向外）</translation>
    </message>
    <message>
        <source>rad to the left (outwards)</source>
        <translation>rad，朝向左侧（向外）</translation>
    </message>
    <message>
        <source>Theta phase and sweep</source>
        <translation>θ 相位与扫描</translation>
    </message>
    <message>
        <source>Phase %1 rad</source>
        <translation>相位 %1 rad</translation>
    </message>
    <message>
        <source>Press play</source>
        <translation>请按播放</translation>
    </message>
</context>
<context>
    <name>canns::TorusLiveView</name>
    <message>
        <source>Torus: %1</source>
        <translation>环面：%1</translation>
    </message>
</context>
<context>
    <name>canns::TorusMapFigure</name>
    <message>
        <source>%1 %2, %3 %4 rad: %5 %6</source>
        <translation>%1 %2，%3 %4 弧度：%5 %6</translation>
    </message>
</context>
<context>
    <name>canns::TrajectoryFigure</name>
    <message>
        <source>This recording has no position</source>
        <translation>此记录没有位置数据</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Speed (m/s)</source>
        <translation>速度 (m/s)</translation>
    </message>
    <message>
        <source>Head direction (°)</source>
        <translation>头朝向 (°)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>x %1 m, y %2 m</source>
        <translation>x %1 米，y %2 米</translation>
    </message>
    <message>
        <source>Spikes over the path</source>
        <translation>路径上的锋电位</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>canns::TransportBar</name>
    <message>
        <source>Pause the simulation</source>
        <translation>暂停模拟</translation>
    </message>
    <message>
        <source>Run the simulation</source>
        <translation>运行模拟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 steps/s, %2 frames/s</source>
        <translation>%1 步/秒，%2 帧/秒</translation>
    </message>
    <message>
        <source>● Stop (%1 s)</source>
        <translation>● 停止（%1 s）</translation>
    </message>
    <message>
        <source>● Record</source>
        <translation>● 录制</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步进</translation>
    </message>
    <message>
        <source>One step of the network</source>
        <translation>网络的一步</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the beginning, with the parameters as they are</source>
        <translation>回到开头，参数保持不变</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Keep what happens from now on, to scrub through it, export it or analyse it</source>
        <translation>保存此后发生的一切，以便浏览、导出或分析</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Seconds of the model in a second</source>
        <translation>每秒运行模型多少秒</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>The network is being made: %1 %</source>
        <translation>正在建立网络：%1 %</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
</context>
<context>
    <name>canns::UnitChooser</name>
    <message>
        <source>Show unit</source>
        <translation>显示单元</translation>
    </message>
    <message>
        <source>Selected unit</source>
        <translation>选中的单元</translation>
    </message>
    <message>
        <source>The unit that all pages show</source>
        <translation>所有页面显示的单元</translation>
    </message>
</context>
<context>
    <name>canns::UnitsModel</name>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>发放率 (Hz)</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>锋电位</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>脑区</translation>
    </message>
    <message>
        <source>Depth (mm)</source>
        <translation>深度 (mm)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
</context>
<context>
    <name>canns::VerdictPanel</name>
    <message numerus="yes">
        <source>%n class(es) of H%1</source>
        <translation>
            <numerusform>H%1 中 %n 个类</numerusform>
        </translation>
    </message>
    <message>
        <source>Above the shuffle band: %1.</source>
        <translation>超出打乱范围：%1。</translation>
    </message>
    <message>
        <source>Longest bars of H1: %1, %2, %3. Not compared with shuffles.</source>
        <translation>H1 中最长的条：%1、%2、%3。未与打乱比较。</translation>
    </message>
    <message>
        <source>Checking for a ring or a torus…</source>
        <translation>正在检查是圆环还是环面…</translation>
    </message>
    <message>
        <source>No verdict: the bars of H1 and the cocycles of two classes are needed.</source>
        <translation>没有判定：需要 H1 的条和两个类的上闭链。</translation>
    </message>
    <message>
        <source>Why this verdict?</source>
        <translation>为什么这样判定？</translation>
    </message>
    <message>
        <source>Checks behind the verdict</source>
        <translation>判定所依据的检查</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>The rule, and the checks one by one</source>
        <translation>规则以及逐项检查</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>为什么这样判定</translation>
    </message>
</context>
<context>
    <name>canns::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>所有步骤</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A .npy begins with the bytes 93 4E 55 4D 50 59; save it again with numpy.save.</source>
        <translation>.npy 文件以字节 93 4E 55 4D 50 59 开头；请用 numpy.save 重新保存。</translation>
    </message>
    <message>
        <source>A cocycle has a value on the edge {}–{}, but there are {} landmarks.</source>
        <translation>上闭链在边 {}–{} 上有值，但地标只有 {} 个。</translation>
    </message>
    <message>
        <source>A landmark stands for row {}, but the activity has {} rows.</source>
        <translation>有一个地标对应第 {} 行，但活动只有 {} 行。</translation>
    </message>
    <message>
        <source>A noisy stimulus that stays.</source>
        <translation>位置不变、带噪声的刺激。</translation>
    </message>
    <message>
        <source>A point&apos;s distance to itself is {}; it must be 0.</source>
        <translation>点到自身的距离为 {}，必须为 0。</translation>
    </message>
    <message>
        <source>A series of shape ({}) is no position or angle.</source>
        <translation>形状为 ({}) 的序列既不是位置也不是角度。</translation>
    </message>
    <message>
        <source>A spike time is {}, but a number is wanted.</source>
        <translation>锋电位时间为 {}，此处应为数字。</translation>
    </message>
    <message>
        <source>A stimulus that comes and goes.</source>
        <translation>时有时无的刺激。</translation>
    </message>
    <message>
        <source>A stimulus that jumps, with a strength of its own for each place.</source>
        <translation>在各位置间跳变的刺激，每个位置有各自的强度。</translation>
    </message>
    <message>
        <source>A stimulus that moves from angle to angle.</source>
        <translation>从一个角度移到另一个角度的刺激。</translation>
    </message>
    <message>
        <source>A stimulus that moves from point to point.</source>
        <translation>从一点移到另一点的刺激。</translation>
    </message>
    <message>
        <source>A time range is two numbers, begin and end, the first the smaller.</source>
        <translation>时间范围是两个数字：起点与终点，前者较小。</translation>
    </message>
    <message>
        <source>A unit is named by {}, but a number or text is wanted.</source>
        <translation>单元名称为 {}，此处应为数字或文本。</translation>
    </message>
    <message>
        <source>A {} was wanted for {}.</source>
        <translation>{1} 应为 {0}。</translation>
    </message>
    <message>
        <source>Activity and time must have equal length.</source>
        <translation>活动与时间的长度必须相等。</translation>
    </message>
    <message>
        <source>Activity must be bins × units, with a time for every bin.</source>
        <translation>活动必须为 时间箱 × 单元，且每个时间箱都有时间。</translation>
    </message>
    <message>
        <source>Adaptation strength</source>
        <translation>适应强度</translation>
    </message>
    <message>
        <source>Adaptation time constant</source>
        <translation>适应时间常数</translation>
    </message>
    <message>
        <source>Add `t`, the time of every sample in seconds.</source>
        <translation>请添加 `t`，即每个采样的时间（秒）。</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>An object with parameters was wanted, {} was found.</source>
        <translation>此处应为含参数的对象，却得到 {}。</translation>
    </message>
    <message>
        <source>Arithmetic of the states.</source>
        <translation>状态的运算精度。</translation>
    </message>
    <message>
        <source>Arrays `spike` (counts, or pickled spike times, which are decoded but never run) and `t`, `x`, `y`, `hd`; or what canns wrote.</source>
        <translation>数组 `spike`（计数，或经 pickle 的锋电位时间；只解码，绝不执行）以及 `t`、`x`、`y`、`hd`；或 canns 写出的文件。</translation>
    </message>
    <message>
        <source>As in canns for Python</source>
        <translation>与 Python 版 canns 一致</translation>
    </message>
    <message>
        <source>Ask for fewer coordinates, or choose other classes.</source>
        <translation>请减少坐标个数，或选择其他同调类。</translation>
    </message>
    <message>
        <source>Ask for fewer coordinates, or use more time, more cells or more landmarks: this recording shows no such loop.</source>
        <translation>请减少坐标个数，或使用更长的时间、更多细胞或更多地标：此记录没有显示出这样的环。</translation>
    </message>
    <message>
        <source>At least one point is needed.</source>
        <translation>至少需要一个点。</translation>
    </message>
    <message>
        <source>At most so many times the tuning is estimated anew from the decoded phases; it ends when phases move by less than 0.01 rad.</source>
        <translation>由解码的相位重新估计调谐曲线的最多次数；相位变化小于 0.01 rad 时停止。</translation>
    </message>
    <message>
        <source>Band-limited input needs that: choose fft or automatic.</source>
        <translation>带限输入需要此项：请选择 fft 或 automatic。</translation>
    </message>
    <message>
        <source>Bauer 2021, Ripser: efficient computation of Vietoris–Rips persistence barcodes, J. Appl. Comput. Topology 5.</source>
        <translation>Bauer 2021, Ripser: efficient computation of Vietoris–Rips persistence barcodes, J. Appl. Comput. Topology 5.</translation>
    </message>
    <message>
        <source>Bayesian decoding</source>
        <translation>贝叶斯解码</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Begin and end of the stretch to use, on the clock of the recording; empty for the whole recording.</source>
        <translation>要使用的起止时间（记录的时钟）；留空表示整个记录。</translation>
    </message>
    <message>
        <source>Bin width</source>
        <translation>箱宽</translation>
    </message>
    <message>
        <source>Binned activity must be bins × units.</source>
        <translation>分箱活动必须为 时间箱 × 单元。</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Bins a circle of the Bayesian decoder&apos;s torus; a ring has three times as many.</source>
        <translation>贝叶斯解码器的环面上每个圆周的箱数；圆环为其三倍。</translation>
    </message>
    <message>
        <source>Bins are pooled to steps of this width; phases between are interpolated.</source>
        <translation>时间箱合并为此宽度的步；其间的相位由插值得到。</translation>
    </message>
    <message>
        <source>Bins in which no cell fired get no phase.</source>
        <translation>没有细胞发放的时间箱不给出相位。</translation>
    </message>
    <message>
        <source>Both are needed.</source>
        <translation>两者都需要。</translation>
    </message>
    <message>
        <source>Both must be finite and the conversion not 0.</source>
        <translation>两者都必须是有限数，且换算系数不为 0。</translation>
    </message>
    <message>
        <source>Bump of activity on a ring that tracks one angle.</source>
        <translation>圆环上的活动波包，跟踪一个角度。</translation>
    </message>
    <message>
        <source>Bump on a torus that tracks a point.</source>
        <translation>环面上的活动波包，跟踪一个点。</translation>
    </message>
    <message>
        <source>Check that it exists and may be read.</source>
        <translation>请检查文件是否存在、是否可读。</translation>
    </message>
    <message>
        <source>Check that spike times and tracking were read.</source>
        <translation>请检查锋电位时间与跟踪数据是否已读入。</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written to and has room.</source>
        <translation>请检查文件夹是否存在、是否可写、空间是否足够。</translation>
    </message>
    <message>
        <source>Check that the recording has spikes at the times of the tracking.</source>
        <translation>请检查记录在有跟踪数据的时间内是否有锋电位。</translation>
    </message>
    <message>
        <source>Check the clock of the recording, or take wider bins.</source>
        <translation>请检查记录的时钟，或使用更宽的时间箱。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check the recording, and the speed filter of the preprocessing.</source>
        <translation>请检查记录以及预处理中的速度过滤。</translation>
    </message>
    <message>
        <source>Choose a prime up to {}, or the engine canns.</source>
        <translation>请选择不大于 {} 的素数，或使用引擎 canns。</translation>
    </message>
    <message>
        <source>Choose an epoch or a range within it.</source>
        <translation>请选择其中的时段或范围。</translation>
    </message>
    <message>
        <source>Choose landmarks first.</source>
        <translation>请先选取地标。</translation>
    </message>
    <message>
        <source>Choose more cells in the preprocessing.</source>
        <translation>请在预处理中选择更多细胞。</translation>
    </message>
    <message>
        <source>Choose the population vector, or fewer coordinates.</source>
        <translation>请选择群体向量，或减少坐标个数。</translation>
    </message>
    <message>
        <source>Circular coordinates</source>
        <translation>圆周坐标</translation>
    </message>
    <message>
        <source>Class {} has no integer cocycle at scale {:.3g} ({} triangles stay open): its coordinate is not to be trusted. Try another coefficient (a larger prime).</source>
        <translation>同调类 {} 在尺度 {:.3g} 上没有整数上闭链（{} 个三角形未闭合）：其坐标不可信。请换一个系数（更大的素数）。</translation>
    </message>
    <message>
        <source>Class {} is listed twice.</source>
        <translation>同调类 {} 列出了两次。</translation>
    </message>
    <message>
        <source>Close other programs, or open it on a machine with more memory.</source>
        <translation>请关闭其他程序，或在内存更大的机器上打开。</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>兼容性</translation>
    </message>
    <message>
        <source>Coupling strength</source>
        <translation>耦合强度</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Cross-validation splits the cells in halves, but there are {}.</source>
        <translation>交叉验证把细胞分成两半，但只有 {} 个细胞。</translation>
    </message>
    <message>
        <source>Decoded phases are {} × {}, true ones {} × {}.</source>
        <translation>解码的相位为 {} × {}，真实相位为 {} × {}。</translation>
    </message>
    <message>
        <source>Decodes once from each half of the cells and tells how well the two agree.</source>
        <translation>用两半细胞各解码一次，并给出两者的一致程度。</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Decoding needs the square matrix of distances between landmarks, found {} × {}.</source>
        <translation>解码需要地标间距离的方阵，却得到 {} × {}。</translation>
    </message>
    <message>
        <source>Did you mean &quot;{}&quot;?</source>
        <translation>是否指 &quot;{}&quot;？</translation>
    </message>
    <message>
        <source>Divisive inhibition</source>
        <translation>除法抑制</translation>
    </message>
    <message>
        <source>Draws the halves of cells for the cross-validation.</source>
        <translation>用于交叉验证时抽取两半细胞的随机种子。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>各段时长</translation>
    </message>
    <message>
        <source>Durations must be a list of numbers from 0 up, with at least one.</source>
        <translation>时长必须是不小于 0 的数字列表，至少含一个。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Epochs need a name, a begin and an end each.</source>
        <translation>每个时段都需要名称、起点与终点。</translation>
    </message>
    <message>
        <source>Every sample needs a time; write NaN into the position where tracking failed.</source>
        <translation>每个采样都需要时间；跟踪失败处的位置请写为 NaN。</translation>
    </message>
    <message>
        <source>Every sample needs one.</source>
        <translation>每个采样都需要一个。</translation>
    </message>
    <message>
        <source>Export it with one of them.</source>
        <translation>请导出为其中之一。</translation>
    </message>
    <message>
        <source>Export the recording into one file.</source>
        <translation>请将记录导出为一个文件。</translation>
    </message>
    <message>
        <source>Export x and y as one series.</source>
        <translation>请将 x 与 y 导出为一个序列。</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征序列</translation>
    </message>
    <message>
        <source>Fill gaps up to</source>
        <translation>填补缺口上限</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>增益序列</translation>
    </message>
    <message>
        <source>Give +inf for two points without an edge.</source>
        <translation>没有边的两点请写 +inf。</translation>
    </message>
    <message>
        <source>Give a positive number, such as 0.01 for centimetres.</source>
        <translation>请给出正数，例如厘米用 0.01。</translation>
    </message>
    <message>
        <source>Give numbers separated by commas.</source>
        <translation>请给出以逗号分隔的数字。</translation>
    </message>
    <message>
        <source>Give one gain a duration, or none.</source>
        <translation>请为每段时长各给一个增益，或全部不给。</translation>
    </message>
    <message>
        <source>Give one row a time and one column a coordinate (one or two).</source>
        <translation>请每行给一个时间、每列给一个坐标（一个或两个）。</translation>
    </message>
    <message>
        <source>Greatest value of the represented feature; the same point as the least.</source>
        <translation>所表示特征的最大值；与最小值是同一点。</translation>
    </message>
    <message>
        <source>Half width of the Gaussian coupling and of the stimulus.</source>
        <translation>高斯耦合与刺激的半宽。</translation>
    </message>
    <message>
        <source>Head direction and position have different clocks; each sample of the position got the head direction nearest in time.</source>
        <translation>头朝向与位置的时钟不同；每个位置采样取时间上最近的头朝向。</translation>
    </message>
    <message>
        <source>Highest dimension of the barcode.</source>
        <translation>条形码的最高维度。</translation>
    </message>
    <message>
        <source>How many circular coordinates are made: two for a torus, one for a ring. Taken are the classes with the longest bars in H1, unless they are listed under &quot;classes&quot;.</source>
        <translation>生成的圆周坐标个数：环面为两个，圆环为一个。取 H1 中条形最长的同调类，除非在 &quot;classes&quot; 中指定。</translation>
    </message>
    <message>
        <source>How phases at all times are found from those of the landmarks: Bayesian (tuning curves on the ring or torus, estimated anew until they settle) or population vector.</source>
        <translation>如何由地标的相位得到所有时刻的相位：贝叶斯（圆环或环面上的调谐曲线，反复估计直至稳定）或群体向量。</translation>
    </message>
    <message>
        <source>How the recurrent input is worked out; all ways agree up to rounding.</source>
        <translation>循环输入的计算方式；各种方式在舍入误差内一致。</translation>
    </message>
    <message>
        <source>Install Debian&apos;s package ripser, or choose the engine canns.</source>
        <translation>请安装 Debian 软件包 ripser，或使用引擎 canns。</translation>
    </message>
    <message>
        <source>It has no epochs at all: leave the epoch empty.</source>
        <translation>记录没有任何时段：请将时段留空。</translation>
    </message>
    <message>
        <source>It has no parameters.</source>
        <translation>它没有参数。</translation>
    </message>
    <message>
        <source>It holds {}, but numbers are wanted.</source>
        <translation>其中为 {}，此处应为数字。</translation>
    </message>
    <message>
        <source>It is a table of records, but one element type is wanted.</source>
        <translation>这是记录型数组，此处应为单一元素类型。</translation>
    </message>
    <message>
        <source>It is damaged, still being written, or was not copied completely.</source>
        <translation>文件已损坏、正在写入或没有完整复制。</translation>
    </message>
    <message>
        <source>It may have run out of memory; choose the engine canns.</source>
        <translation>可能是内存不足；请使用引擎 canns。</translation>
    </message>
    <message>
        <source>It may not have been copied completely.</source>
        <translation>文件可能没有完整复制。</translation>
    </message>
    <message>
        <source>It seems to be transposed: bins × units is wanted.</source>
        <translation>似乎被转置：应为 时间箱 × 单元。</translation>
    </message>
    <message>
        <source>Its end must be above its beginning.</source>
        <translation>终点必须大于起点。</translation>
    </message>
    <message>
        <source>Its epochs are {}.</source>
        <translation>其时段有：{}。</translation>
    </message>
    <message>
        <source>Its units are {}.</source>
        <translation>其单元有：{}。</translation>
    </message>
    <message>
        <source>Keep only the times when the animal moves.</source>
        <translation>只保留动物运动的时间。</translation>
    </message>
    <message>
        <source>Kernel width</source>
        <translation>核宽度</translation>
    </message>
    <message>
        <source>Least value of the represented feature.</source>
        <translation>所表示特征的最小值。</translation>
    </message>
    <message>
        <source>Leave such rows out, or choose the metric euclidean or cityblock.</source>
        <translation>请略去这样的行，或选择度量 euclidean 或 cityblock。</translation>
    </message>
    <message>
        <source>Leave that cell or that time out.</source>
        <translation>请略去该细胞或该时刻。</translation>
    </message>
    <message>
        <source>Legs of whole steps with both ends visited, as the Python package makes them.</source>
        <translation>每段取整步数、两端都包含，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Longest edge of the complex, in the unit of the distances; 0 for no threshold.</source>
        <translation>复形的最长边，单位与距离相同；0 表示不设阈值。</translation>
    </message>
    <message>
        <source>Lower the minimum speed, switch the filter off, or check the length unit.</source>
        <translation>请降低最低速度、关闭速度过滤，或检查长度单位。</translation>
    </message>
    <message>
        <source>Minimum speed</source>
        <translation>最低速度</translation>
    </message>
    <message>
        <source>Most memory that the barcode may take; 0 for four fifths of what is free.</source>
        <translation>条形码最多可用的内存；0 表示空闲内存的五分之四。</translation>
    </message>
    <message>
        <source>Name of the epoch to use; empty for the whole recording. Epochs of the same name are taken together.</source>
        <translation>要使用的时段名称；留空表示整个记录。同名时段合并使用。</translation>
    </message>
    <message>
        <source>Name the spikes `spike`, the time `t`, and the position `x` and `y`.</source>
        <translation>请将锋电位命名为 `spike`，时间为 `t`，位置为 `x` 和 `y`。</translation>
    </message>
    <message>
        <source>Name units, or &quot;all&quot;.</source>
        <translation>请写出单元名称，或 &quot;all&quot;。</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元数</translation>
    </message>
    <message>
        <source>Neurons a side</source>
        <translation>每边神经元数</translation>
    </message>
    <message>
        <source>Neurons along each side of the sheet.</source>
        <translation>神经元片层每边的神经元数。</translation>
    </message>
    <message>
        <source>Neurons at both ends of the range, which are one point of the ring, as the Python package places them.</source>
        <translation>范围的两端都放神经元（在环上是同一点），与 Python 软件包的排布一致。</translation>
    </message>
    <message>
        <source>Neurons round the ring.</source>
        <translation>环上的神经元数。</translation>
    </message>
    <message>
        <source>No bin is faster than {} m/s; the fastest is {:.3g} m/s.</source>
        <translation>没有速度超过 {} m/s 的时间箱；最快为 {:.3g} m/s。</translation>
    </message>
    <message>
        <source>No recording shrinks so much: the file is damaged or made to do harm.</source>
        <translation>没有记录能压缩到这种程度：文件已损坏，或是恶意构造的。</translation>
    </message>
    <message>
        <source>No temporary file can be made.</source>
        <translation>无法创建临时文件。</translation>
    </message>
    <message>
        <source>No unit was chosen.</source>
        <translation>没有选择任何单元。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Number of threads; 0 for all. Results do not depend on it.</source>
        <translation>线程数；0 表示全部。结果与线程数无关。</translation>
    </message>
    <message>
        <source>Numbers are wanted here.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>One number is wanted here.</source>
        <translation>此处应为一个数字。</translation>
    </message>
    <message>
        <source>Only dicts, lists, numbers, text and NumPy arrays are read. If you do not know this file&apos;s source, do not open it in Python.</source>
        <translation>只读取字典、列表、数字、文本与 NumPy 数组。如果不清楚此文件的来源，请不要在 Python 中打开它。</translation>
    </message>
    <message>
        <source>Open it on a machine with more memory, or cut the recording.</source>
        <translation>请在内存更大的机器上打开，或截取记录的一部分。</translation>
    </message>
    <message>
        <source>Peak of the external input.</source>
        <translation>外部输入的峰值。</translation>
    </message>
    <message>
        <source>Persistence: cocycles</source>
        <translation>持续同调：上闭链</translation>
    </message>
    <message>
        <source>Persistence: sorting edges</source>
        <translation>持续同调：边排序</translation>
    </message>
    <message>
        <source>Persistence: the program </source>
        <translation>持续同调：外部程序 </translation>
    </message>
    <message>
        <source>Points are counted from 0.</source>
        <translation>点的编号从 0 开始。</translation>
    </message>
    <message>
        <source>Position and time must have equal length: export the trajectory again, or open it without position.</source>
        <translation>位置与时间的长度必须相等：请重新导出轨迹，或不带位置打开。</translation>
    </message>
    <message>
        <source>Position and time must have equal length: export the trajectory again, or open the file without it.</source>
        <translation>位置与时间的长度必须相等：请重新导出轨迹，或不带轨迹打开文件。</translation>
    </message>
    <message>
        <source>Positions are in pixels, but metres are wanted.</source>
        <translation>位置以像素为单位，此处应为米。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Prime p &lt; 2^15: cohomology is taken over Z_p.</source>
        <translation>素数 p &lt; 2^15：在 Z_p 上计算上同调。</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation>范围起点</translation>
    </message>
    <message>
        <source>Range to</source>
        <translation>范围终点</translation>
    </message>
    <message>
        <source>Ranks of the classes to use, 1 for the longest bar; empty: the longest ones.</source>
        <translation>要使用的同调类的名次，1 为最长的条形；留空表示取最长的若干个。</translation>
    </message>
    <message>
        <source>Readable are: {}. The ending of the name counts.</source>
        <translation>可读取的格式：{}。以文件扩展名为准。</translation>
    </message>
    <message>
        <source>Reading spikes</source>
        <translation>正在读取锋电位</translation>
    </message>
    <message>
        <source>Reading stopped before the end of the file.</source>
        <translation>在文件结束之前读取中断。</translation>
    </message>
    <message>
        <source>Reading the activity</source>
        <translation>正在读取活动</translation>
    </message>
    <message>
        <source>Reading the check sum</source>
        <translation>正在读取校验和</translation>
    </message>
    <message>
        <source>Reading the trajectory</source>
        <translation>正在读取轨迹</translation>
    </message>
    <message>
        <source>Recurrent input</source>
        <translation>循环输入</translation>
    </message>
    <message>
        <source>References are wanted here.</source>
        <translation>此处应为引用。</translation>
    </message>
    <message>
        <source>Reinstall canns-gui, or set CANNS_RESOURCES to the folder that holds them.</source>
        <translation>请重新安装 canns-gui，或将 CANNS_RESOURCES 设为资源所在的文件夹。</translation>
    </message>
    <message>
        <source>Reinstall canns-gui.</source>
        <translation>请重新安装 canns-gui。</translation>
    </message>
    <message>
        <source>Remove NaN and infinity from the spike times.</source>
        <translation>请从锋电位时间中去除 NaN 与无穷值。</translation>
    </message>
    <message>
        <source>Repack the file, for instance with `h5repack -f GZIP=4 OLD NEW`.</source>
        <translation>请重新打包文件，例如 `h5repack -f GZIP=4 OLD NEW`。</translation>
    </message>
    <message>
        <source>Replace NaN and infinity before the file is opened.</source>
        <translation>请在打开文件之前替换 NaN 与无穷值。</translation>
    </message>
    <message>
        <source>Replaces several classes by the shortest generators of the lattice that they span, so that no two coordinates wind along the same circle.</source>
        <translation>用多个同调类所张成的格的最短生成元替换它们，使任意两个坐标不会绕同一个圆周。</translation>
    </message>
    <message>
        <source>Representatives of how many of the longest H1 classes; -1 for all.</source>
        <translation>保留 H1 中最长的多少个同调类的代表元；-1 表示全部。</translation>
    </message>
    <message>
        <source>Representatives of how many of the longest H2 classes; -1 for all.</source>
        <translation>保留 H2 中最长的多少个同调类的代表元；-1 表示全部。</translation>
    </message>
    <message>
        <source>Ring whose bump travels by itself or ahead of its stimulus.</source>
        <translation>波包可自行移动或超前于刺激的圆环。</translation>
    </message>
    <message>
        <source>Run the preprocessing again.</source>
        <translation>请重新运行预处理。</translation>
    </message>
    <message>
        <source>Run the stage tda again with as many cocycles as coordinates.</source>
        <translation>请重新运行 tda，上闭链数取与坐标数相同。</translation>
    </message>
    <message>
        <source>Run the stage tda again.</source>
        <translation>请重新运行 tda。</translation>
    </message>
    <message>
        <source>Save each column as an array of its own.</source>
        <translation>请将每一列保存为单独的数组。</translation>
    </message>
    <message>
        <source>Save it with numpy.ascontiguousarray.</source>
        <translation>请用 numpy.ascontiguousarray 处理后保存。</translation>
    </message>
    <message>
        <source>Save it with numpy.savez or numpy.savez_compressed.</source>
        <translation>请用 numpy.savez 或 numpy.savez_compressed 保存。</translation>
    </message>
    <message>
        <source>Save the archive without a password.</source>
        <translation>请保存为不带密码的压缩包。</translation>
    </message>
    <message>
        <source>See `canns describe {}`.</source>
        <translation>请看 `canns describe {}`。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Something unknown went wrong.</source>
        <translation>发生未知错误。</translation>
    </message>
    <message>
        <source>Sort its samples by time.</source>
        <translation>请将其采样按时间排序。</translation>
    </message>
    <message>
        <source>Sorted units with their place and quality, position and head direction, epochs.</source>
        <translation>分选单元及其位置与质量，动物位置与头朝向，时段。</translation>
    </message>
    <message>
        <source>Speed filter</source>
        <translation>速度过滤</translation>
    </message>
    <message>
        <source>Speed smoothing</source>
        <translation>速度平滑</translation>
    </message>
    <message>
        <source>Spikes to activity on one clock, with the behaviour of the same moments.</source>
        <translation>将锋电位转换为同一时钟上的活动，并附上同一时刻的行为。</translation>
    </message>
    <message>
        <source>Spread of the phase after one second under the smoothness prior.</source>
        <translation>平滑先验下相位在一秒后的扩散程度。</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths spike counts over time, cut at 4 σ; 0 leaves counts as they are.</source>
        <translation>在时间上平滑锋电位计数的高斯核的标准差，截断于 4 σ；0 表示不平滑。</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the position before the speed is taken, cut at 4 σ.</source>
        <translation>计算速度之前平滑位置的高斯核的标准差，截断于 4 σ。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on every neuron at every step, as a part of the stimulus amplitude.</source>
        <translation>每一步每个神经元上噪声的标准差，以刺激幅度为单位。</translation>
    </message>
    <message>
        <source>Stimulus amplitude</source>
        <translation>刺激幅度</translation>
    </message>
    <message>
        <source>Strength of adaptation; the bump travels by itself above τ/τᵥ.</source>
        <translation>适应强度；大于 τ/τᵥ 时波包自行移动。</translation>
    </message>
    <message>
        <source>Strength of the divisive inhibition; a bump stands by itself below the critical value k_c.</source>
        <translation>除法抑制的强度；低于临界值 k_c 时波包可自持。</translation>
    </message>
    <message>
        <source>Strength of the recurrent excitation.</source>
        <translation>循环兴奋的强度。</translation>
    </message>
    <message>
        <source>Strength of the stimulus at each feature as a part of the amplitude; empty: 1.</source>
        <translation>每个特征处刺激的强度，以幅度为单位；留空：1。</translation>
    </message>
    <message>
        <source>Switch it off.</source>
        <translation>请将其关闭。</translation>
    </message>
    <message>
        <source>Switch the speed filter off, or choose another time.</source>
        <translation>请关闭速度过滤，或选择其他时间。</translation>
    </message>
    <message>
        <source>Symmetrise it first, for example by (D + Dᵀ)/2.</source>
        <translation>请先对称化，例如取 (D + Dᵀ)/2。</translation>
    </message>
    <message>
        <source>Take fewer landmarks, set a threshold, lower the maximum dimension, or raise the memory limit.</source>
        <translation>请减少地标、设置阈值、降低最高维度或提高内存上限。</translation>
    </message>
    <message>
        <source>Take wider bins, fewer units or a shorter time.</source>
        <translation>请使用更宽的箱、更少的单元或更短的时间。</translation>
    </message>
    <message>
        <source>Take {} s or a whole multiple of it.</source>
        <translation>请使用 {} 秒或其整数倍。</translation>
    </message>
    <message>
        <source>Tasks that drive it: {}.</source>
        <translation>可驱动它的任务：{}。</translation>
    </message>
    <message>
        <source>Text is wanted here.</source>
        <translation>此处应为文本。</translation>
    </message>
    <message>
        <source>The Bayesian decoder works with one or two coordinates, not {}.</source>
        <translation>贝叶斯解码器适用于一个或两个坐标，而不是 {} 个。</translation>
    </message>
    <message>
        <source>The activity has the shape {}, but bins × units is wanted.</source>
        <translation>活动的形状为 {}，此处应为 时间箱 × 单元。</translation>
    </message>
    <message>
        <source>The activity has {} bins, fewer than the {} landmarks.</source>
        <translation>活动有 {} 个时间箱，少于 {} 个地标。</translation>
    </message>
    <message>
        <source>The activity holds broken numbers and was taken for firing rates in Hz.</source>
        <translation>活动含有小数，已视为以 Hz 计的发放率。</translation>
    </message>
    <message>
        <source>The activity holds values that are not finite.</source>
        <translation>活动含有非有限值。</translation>
    </message>
    <message>
        <source>The activity is zero everywhere.</source>
        <translation>活动处处为零。</translation>
    </message>
    <message>
        <source>The activity of cell {} is {} at {:.2f} s.</source>
        <translation>细胞 {} 的活动在 {2} 秒处为 {1}。</translation>
    </message>
    <message>
        <source>The animal was never tracked in the chosen time, so its speed is not known.</source>
        <translation>所选时间内没有跟踪到动物，速度未知。</translation>
    </message>
    <message>
        <source>The archive cannot be written: {}.</source>
        <translation>无法写入压缩包：{}。</translation>
    </message>
    <message>
        <source>The archive does not say how large the entry is.</source>
        <translation>压缩包没有给出该条目的大小。</translation>
    </message>
    <message>
        <source>The archive holds no array `spike`; it holds {}.</source>
        <translation>压缩包中没有数组 `spike`；其中有 {}。</translation>
    </message>
    <message>
        <source>The array holds {}, but a dict of spike times is wanted.</source>
        <translation>数组中是 {}，此处应为锋电位时间的字典。</translation>
    </message>
    <message>
        <source>The array&apos;s format version is {}, but 1 to 3 are known.</source>
        <translation>数组的格式版本为 {}，已知的为 1 到 3。</translation>
    </message>
    <message>
        <source>The attribute `nwb_version` is missing. Convert files of version 1 first.</source>
        <translation>缺少属性 `nwb_version`。版本 1 的文件请先转换。</translation>
    </message>
    <message>
        <source>The bars do not overlap, so the classes cannot be compared: the coordinates were left as they are and may wind along the same circle.</source>
        <translation>条形互不重叠，无法比较各同调类：坐标保持不变，可能绕同一个圆周。</translation>
    </message>
    <message>
        <source>The buffers of a Fourier transform did not fit.</source>
        <translation>傅里叶变换的缓冲区超出内存。</translation>
    </message>
    <message>
        <source>The chosen time has no bin: the recording runs from {:.3f} to {:.3f} s.</source>
        <translation>所选时间内没有时间箱：记录从 {:.3f} 到 {:.3f} 秒。</translation>
    </message>
    <message>
        <source>The coefficient is {}; a prime below 2^15 was wanted.</source>
        <translation>系数为 {}；应为小于 2^15 的素数。</translation>
    </message>
    <message>
        <source>The connectivity does not mirror along each axis.</source>
        <translation>连接沿各轴不是镜像对称的。</translation>
    </message>
    <message>
        <source>The conversion {} with offset {} makes no sense.</source>
        <translation>换算系数 {} 与偏移 {} 不合理。</translation>
    </message>
    <message>
        <source>The coordinate is {}; it must be finite.</source>
        <translation>坐标为 {}，必须是有限数。</translation>
    </message>
    <message>
        <source>The coordinates have different clocks or units.</source>
        <translation>各坐标的时钟或单位不同。</translation>
    </message>
    <message>
        <source>The data end too early.</source>
        <translation>数据过早结束。</translation>
    </message>
    <message>
        <source>The distance is not a number (NaN).</source>
        <translation>距离不是数字 (NaN)。</translation>
    </message>
    <message>
        <source>The distance is {}; distances must not be negative.</source>
        <translation>距离为 {}，距离不能为负。</translation>
    </message>
    <message>
        <source>The edge between {} and {} was given before with the length {}; now it is {}.</source>
        <translation>{} 与 {} 之间的边先前给出的长度为 {}，现在为 {}。</translation>
    </message>
    <message>
        <source>The edge joins the point {} to itself.</source>
        <translation>边把点 {} 与其自身相连。</translation>
    </message>
    <message>
        <source>The edge joins the points {} and {}, but there are only {} points.</source>
        <translation>边连接点 {} 与 {}，但只有 {} 个点。</translation>
    </message>
    <message>
        <source>The element type `{}` cannot be read.</source>
        <translation>无法读取元素类型 `{}`。</translation>
    </message>
    <message>
        <source>The entry cannot be opened: {}.</source>
        <translation>无法打开条目：{}。</translation>
    </message>
    <message>
        <source>The entry ends too early.</source>
        <translation>条目过早结束。</translation>
    </message>
    <message>
        <source>The entry is compressed by method {}, but only stored and deflated ones can be read.</source>
        <translation>条目以方法 {} 压缩，只能读取未压缩或 deflate 压缩的条目。</translation>
    </message>
    <message>
        <source>The entry is damaged: {}.</source>
        <translation>条目已损坏：{}。</translation>
    </message>
    <message>
        <source>The entry is encrypted.</source>
        <translation>条目已加密。</translation>
    </message>
    <message>
        <source>The entry is stored as {} bytes but said to have {}.</source>
        <translation>条目存储了 {} 字节，却声明有 {} 字节。</translation>
    </message>
    <message>
        <source>The entry would grow from {} bytes to {}.</source>
        <translation>条目将从 {} 字节膨胀到 {} 字节。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file cannot be read: {}.</source>
        <translation>无法读取文件：{}。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>The file does not say that it is NWB 2.</source>
        <translation>文件没有声明是 NWB 2。</translation>
    </message>
    <message>
        <source>The file does not tell the unit of the units&apos; depth; it was taken for micrometres.</source>
        <translation>文件没有给出单元深度的单位；已视为微米。</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>文件过早结束。</translation>
    </message>
    <message>
        <source>The file for the other program cannot be written.</source>
        <translation>无法写入供外部程序使用的文件。</translation>
    </message>
    <message>
        <source>The file holds a trajectory but no spikes.</source>
        <translation>文件有轨迹，但没有锋电位。</translation>
    </message>
    <message>
        <source>The file holds no sorted units.</source>
        <translation>文件中没有分选单元。</translation>
    </message>
    <message>
        <source>The file is damaged or made to do harm.</source>
        <translation>文件已损坏，或是恶意构造的。</translation>
    </message>
    <message>
        <source>The file is damaged or was not copied completely.</source>
        <translation>文件已损坏或没有完整复制。</translation>
    </message>
    <message>
        <source>The file is damaged, or it is too large for this machine.</source>
        <translation>文件已损坏，或对此机器来说太大。</translation>
    </message>
    <message>
        <source>The file is damaged, or its index does not belong to its spike times.</source>
        <translation>文件已损坏，或其索引与锋电位时间不匹配。</translation>
    </message>
    <message>
        <source>The file is damaged, or not written by NumPy.</source>
        <translation>文件已损坏，或不是由 NumPy 写出的。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>The file is damaged. Save it again, best as plain arrays.</source>
        <translation>文件已损坏。请重新保存，最好存为普通数组。</translation>
    </message>
    <message>
        <source>The file is incomplete, or of another layout.</source>
        <translation>文件不完整，或采用了其他布局。</translation>
    </message>
    <message>
        <source>The file is incomplete.</source>
        <translation>文件不完整。</translation>
    </message>
    <message>
        <source>The file may not have been copied completely.</source>
        <translation>文件可能没有完整复制。</translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation>无法识别此文件的格式。</translation>
    </message>
    <message>
        <source>The head direction runs from {:.4g} to {:.4g} and was taken for degrees.</source>
        <translation>头朝向的范围为 {:.4g} 到 {:.4g}，已视为角度制（度）。</translation>
    </message>
    <message>
        <source>The head direction was taken from `{}`, one of {} series.</source>
        <translation>头朝向取自 `{}`，共有 {} 个序列。</translation>
    </message>
    <message>
        <source>The header of the array cannot be read: {}.</source>
        <translation>无法读取数组的文件头：{}。</translation>
    </message>
    <message>
        <source>The header of the array says that it is {} bytes long.</source>
        <translation>数组的文件头声明长度为 {} 字节。</translation>
    </message>
    <message>
        <source>The header promises the shape {}, but the pickle holds {} objects.</source>
        <translation>文件头声明形状为 {}，但 pickle 中有 {} 个对象。</translation>
    </message>
    <message>
        <source>The header promises {} bytes for shape {}, but {} follow.</source>
        <translation>文件头声明有 {} 字节（形状 {}），但后面只有 {} 字节。</translation>
    </message>
    <message>
        <source>The index does not belong to the texts.</source>
        <translation>索引与文本不匹配。</translation>
    </message>
    <message>
        <source>The index ends at spike {}, but there are {} spike times.</source>
        <translation>索引止于锋电位 {}，但有 {} 个锋电位时间。</translation>
    </message>
    <message>
        <source>The index says that unit {} ends at spike {}, but it begins at {} and there are {} spikes.</source>
        <translation>索引表明单元 {} 止于锋电位 {}，但它始于 {}，而锋电位共有 {} 个。</translation>
    </message>
    <message>
        <source>The largest prime allowed is {}.</source>
        <translation>允许的最大素数为 {}。</translation>
    </message>
    <message>
        <source>The list of samples cannot be read.</source>
        <translation>无法读取示例列表。</translation>
    </message>
    <message>
        <source>The matrix has {} rows and {} columns; a square one was wanted.</source>
        <translation>矩阵有 {} 行、{} 列；应为方阵。</translation>
    </message>
    <message>
        <source>The matrix is not symmetric: here {}, but {} at [{}, {}].</source>
        <translation>矩阵不对称：此处为 {}，而在 [{2}, {3}] 处为 {1}。</translation>
    </message>
    <message>
        <source>The median speed is {:.3g} m/s: the positions may be in centimetres or pixels. Open the recording with the right length unit.</source>
        <translation>速度的中位数为 {:.3g} m/s：位置可能以厘米或像素为单位。请以正确的长度单位打开记录。</translation>
    </message>
    <message>
        <source>The model &quot;{}&quot; senses {}, which the task &quot;{}&quot; does not give.</source>
        <translation>模型 &quot;{}&quot; 感知 {}，而任务 &quot;{}&quot; 不提供它。</translation>
    </message>
    <message>
        <source>The nearest primes are {} and {}.</source>
        <translation>最近的素数是 {} 和 {}。</translation>
    </message>
    <message>
        <source>The numbers cannot be read.</source>
        <translation>无法读取数字。</translation>
    </message>
    <message>
        <source>The numbers lie in another file, which is not opened.</source>
        <translation>数字位于另一个文件中，不会打开该文件。</translation>
    </message>
    <message>
        <source>The phase is taken to diffuse from step to step, and past and future spikes are used too.</source>
        <translation>假定相位逐步扩散，并同时利用过去与未来的锋电位。</translation>
    </message>
    <message>
        <source>The pickle asks for {}, which is never run or made here.</source>
        <translation>pickle 要求 {}，此处绝不执行或构造它。</translation>
    </message>
    <message>
        <source>The pickle cannot be read: {} (at byte {}).</source>
        <translation>无法读取 pickle：{}（位于字节 {}）。</translation>
    </message>
    <message>
        <source>The pickle holds {}, but an array of objects is wanted.</source>
        <translation>pickle 中是 {}，此处应为对象数组。</translation>
    </message>
    <message>
        <source>The plain lift of class {} was no integer cocycle or no generator; another representative of the class was used.</source>
        <translation>同调类 {} 的直接提升不是整数上闭链或不是生成元；已改用该类的另一个代表元。</translation>
    </message>
    <message>
        <source>The position has only one of x and y.</source>
        <translation>位置只有 x 与 y 之一。</translation>
    </message>
    <message>
        <source>The position has three coordinates; {} and {} were taken for the floor, as {} varies least.</source>
        <translation>位置有三个坐标；以 {} 和 {} 为地面坐标，因为 {} 变化最小。</translation>
    </message>
    <message>
        <source>The position was taken from `{}`, the first of {} series.</source>
        <translation>位置取自 `{}`，即 {} 个序列中的第一个。</translation>
    </message>
    <message>
        <source>The program ripser cannot take the coefficient {}.</source>
        <translation>ripser 程序不接受系数 {}。</translation>
    </message>
    <message>
        <source>The program {} did not finish.</source>
        <translation>程序 {} 没有完成。</translation>
    </message>
    <message>
        <source>The program&apos;s resources (samples, guide) are not where they should be.</source>
        <translation>程序的资源（示例、指南）不在应有的位置。</translation>
    </message>
    <message>
        <source>The range of the feature goes from {} to {}.</source>
        <translation>特征的范围为 {} 到 {}。</translation>
    </message>
    <message>
        <source>The rank of a class is a whole number from 1, not {}.</source>
        <translation>同调类的名次是从 1 起的整数，而不是 {}。</translation>
    </message>
    <message>
        <source>The recording came in bins of {} s; bins of {} s cannot be made of them.</source>
        <translation>记录的箱宽为 {} 秒，无法由此得到 {} 秒的箱。</translation>
    </message>
    <message>
        <source>The recording does not say how wide its bins are.</source>
        <translation>记录没有给出箱宽。</translation>
    </message>
    <message>
        <source>The recording has no bins.</source>
        <translation>记录没有时间箱。</translation>
    </message>
    <message>
        <source>The recording has no duration: there are fewer than two moments in it.</source>
        <translation>记录没有时长：其中的时刻少于两个。</translation>
    </message>
    <message>
        <source>The recording has no epoch &quot;{}&quot;.</source>
        <translation>记录中没有时段 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>The recording has no position, so the speed filter could not be applied: all times are kept.</source>
        <translation>记录没有位置数据，无法进行速度过滤：保留所有时间。</translation>
    </message>
    <message>
        <source>The recording has no unit &quot;{}&quot;.</source>
        <translation>记录中没有单元 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>The recording has no units.</source>
        <translation>记录没有单元。</translation>
    </message>
    <message>
        <source>The recording spans more bins than can be.</source>
        <translation>记录跨越的时间箱过多，无法容纳。</translation>
    </message>
    <message>
        <source>The references cannot be read.</source>
        <translation>无法读取引用。</translation>
    </message>
    <message>
        <source>The row has length zero, so that it has no direction.</source>
        <translation>该行长度为零，因而没有方向。</translation>
    </message>
    <message>
        <source>The samples of the trajectory were not in order of time; they were sorted.</source>
        <translation>轨迹的采样不是按时间顺序排列的；已排序。</translation>
    </message>
    <message>
        <source>The scale at which coordinates are made: birth + this fraction of the persistence.</source>
        <translation>生成坐标的尺度：出生值 + 持续长度的这一比例。</translation>
    </message>
    <message>
        <source>The series has neither timestamps nor a starting time.</source>
        <translation>序列既没有时间戳也没有起始时间。</translation>
    </message>
    <message>
        <source>The shape is {}, but one number a sample is wanted.</source>
        <translation>形状为 {}，此处应为每个采样一个数字。</translation>
    </message>
    <message>
        <source>The shape is {}, but samples × 2 is wanted.</source>
        <translation>形状为 {}，此处应为 采样 × 2。</translation>
    </message>
    <message>
        <source>The size {} × {} is more than can be held.</source>
        <translation>大小 {} × {} 超出可容纳的范围。</translation>
    </message>
    <message>
        <source>The smallest prime is 2.</source>
        <translation>最小的素数是 2。</translation>
    </message>
    <message>
        <source>The spike times are {}, but an array or list of numbers is wanted.</source>
        <translation>锋电位时间为 {}，此处应为数字的数组或列表。</translation>
    </message>
    <message>
        <source>The spike times have no index that tells whose they are.</source>
        <translation>锋电位时间没有说明所属单元的索引。</translation>
    </message>
    <message>
        <source>The spike times of unit {} must be finite and ascend, but {}.</source>
        <translation>单元 {} 的锋电位时间必须有限且递增，但{}。</translation>
    </message>
    <message>
        <source>The spike times of {} {} were not in order; they were sorted.</source>
        <translation>有 {} 个单元的锋电位时间未按顺序排列；已排序。</translation>
    </message>
    <message>
        <source>The starting time or the rate is missing or makes no sense.</source>
        <translation>起始时间或采样率缺失或不合理。</translation>
    </message>
    <message>
        <source>The table of objects is in Fortran order.</source>
        <translation>对象数组采用 Fortran 顺序。</translation>
    </message>
    <message>
        <source>The table of units has ({}) rows, but there are spikes or activity of {}.</source>
        <translation>单元表有 ({}) 行，但锋电位或活动属于 {} 个单元。</translation>
    </message>
    <message>
        <source>The text cannot be read.</source>
        <translation>无法读取文本。</translation>
    </message>
    <message>
        <source>The text holds {:#x}, which is no character.</source>
        <translation>文本含有 {:#x}，它不是字符。</translation>
    </message>
    <message>
        <source>The time of sample {} of the trajectory is {}.</source>
        <translation>轨迹第 {} 个采样的时间为 {}。</translation>
    </message>
    <message>
        <source>The times of the bins must ascend, but {}.</source>
        <translation>时间箱的时间必须递增，但{}。</translation>
    </message>
    <message>
        <source>The times of the head direction do not ascend.</source>
        <translation>头朝向的时间不是递增的。</translation>
    </message>
    <message>
        <source>The times of the trajectory did not ascend: its samples were sorted.</source>
        <translation>轨迹的时间不是递增的：已按时间排序。</translation>
    </message>
    <message>
        <source>The times of the trajectory must be finite and ascend, but {}.</source>
        <translation>轨迹的时间必须有限且递增，但{}。</translation>
    </message>
    <message>
        <source>The unit of the head direction, `{}`, is not known; it was taken for radians.</source>
        <translation>无法识别头朝向的单位 `{}`；已视为弧度。</translation>
    </message>
    <message>
        <source>The value {} is not a whole number.</source>
        <translation>值 {} 不是整数。</translation>
    </message>
    <message>
        <source>The value {} is too large.</source>
        <translation>值 {} 过大。</translation>
    </message>
    <message>
        <source>The width of a bin is not known.</source>
        <translation>时间箱的宽度未知。</translation>
    </message>
    <message>
        <source>The {} was taken from `{}`; there is also `{}`.</source>
        <translation>{}取自 `{}`；另有 `{}`。</translation>
    </message>
    <message>
        <source>There are more than 999 999 different lengths: values are rounded to the six digits that the program prints.</source>
        <translation>不同的长度超过 999 999 个：数值舍入为该程序输出的六位有效数字。</translation>
    </message>
    <message>
        <source>There are no points.</source>
        <translation>没有点。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>一个也没有。</translation>
    </message>
    <message>
        <source>There are {} bins of activity but {} times.</source>
        <translation>有 {} 个活动时间箱，但有 {} 个时间。</translation>
    </message>
    <message>
        <source>There are {} distances; {} points have {}.</source>
        <translation>有 {} 个距离；{} 个点应有 {} 个。</translation>
    </message>
    <message>
        <source>There are {} entries for {} units.</source>
        <translation>{1} 个单元有 {0} 个条目。</translation>
    </message>
    <message>
        <source>There are {} points; at most {} can be handled.</source>
        <translation>有 {} 个点；最多可处理 {} 个。</translation>
    </message>
    <message>
        <source>There are {} rows for {} landmarks.</source>
        <translation>{1} 个地标有 {0} 行。</translation>
    </message>
    <message>
        <source>There are {} start times but {} stop times.</source>
        <translation>有 {} 个起始时间，但有 {} 个结束时间。</translation>
    </message>
    <message>
        <source>There are {} times for {} rows of activity.</source>
        <translation>{1} 行活动有 {0} 个时间。</translation>
    </message>
    <message>
        <source>There are {} timestamps for {} samples.</source>
        <translation>{1} 个采样有 {0} 个时间戳。</translation>
    </message>
    <message>
        <source>There are: {}.</source>
        <translation>现有：{}。</translation>
    </message>
    <message>
        <source>There cannot be {} metres to a unit of length.</source>
        <translation>一个长度单位不可能对应 {} 米。</translation>
    </message>
    <message>
        <source>There is a position or head direction but no clock: the array `t` is missing.</source>
        <translation>有位置或头朝向，但没有时钟：缺少数组 `t`。</translation>
    </message>
    <message>
        <source>There is no activity: {} bins of {} cells.</source>
        <translation>没有活动：{} 个时间箱，{} 个细胞。</translation>
    </message>
    <message>
        <source>There is no choice {}.</source>
        <translation>没有选项 {}。</translation>
    </message>
    <message>
        <source>There is no model &quot;{}&quot;.</source>
        <translation>没有模型 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no parameter &quot;{}&quot;.</source>
        <translation>没有参数 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no sample named `{}`.</source>
        <translation>没有名为 `{}` 的示例。</translation>
    </message>
    <message>
        <source>There is no state array &quot;{}&quot;.</source>
        <translation>没有状态数组 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no such dataset.</source>
        <translation>没有这个数据集。</translation>
    </message>
    <message>
        <source>There is no such entry in the archive.</source>
        <translation>压缩包中没有这个条目。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is no task &quot;{}&quot;.</source>
        <translation>没有任务 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no time at which both the decoded and the true phase are known.</source>
        <translation>没有解码相位与真实相位同时已知的时刻。</translation>
    </message>
    <message>
        <source>There is no {} &quot;{}&quot;.</source>
        <translation>没有 {} &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or make the problem smaller.</source>
        <translation>内存不足。请关闭其他程序，或缩小问题的规模。</translation>
    </message>
    <message>
        <source>There is not enough memory to read the recording.</source>
        <translation>内存不足，无法读取记录。</translation>
    </message>
    <message>
        <source>There is one cell; a phase needs a population.</source>
        <translation>只有一个细胞；相位需要群体才能解码。</translation>
    </message>
    <message>
        <source>This folder is no recording.</source>
        <translation>此文件夹不是记录。</translation>
    </message>
    <message>
        <source>This is a link to another file, which is not followed.</source>
        <translation>这是指向其他文件的链接，不会跟随。</translation>
    </message>
    <message>
        <source>This is not a NumPy array.</source>
        <translation>这不是 NumPy 数组。</translation>
    </message>
    <message>
        <source>This is not a dataset that can be opened.</source>
        <translation>这不是可以打开的数据集。</translation>
    </message>
    <message>
        <source>This is not a whole HDF5 file.</source>
        <translation>这不是完整的 HDF5 文件。</translation>
    </message>
    <message>
        <source>This is not a whole zip archive: {}.</source>
        <translation>这不是完整的 zip 压缩包：{}。</translation>
    </message>
    <message>
        <source>Time after the stimulus.</source>
        <translation>刺激之后的时间。</translation>
    </message>
    <message>
        <source>Time at each feature.</source>
        <translation>在每个特征处停留的时间。</translation>
    </message>
    <message>
        <source>Time before the stimulus.</source>
        <translation>刺激之前的时间。</translation>
    </message>
    <message>
        <source>Time constant</source>
        <translation>时间常数</translation>
    </message>
    <message>
        <source>Time constant of spike-frequency adaptation, in the model&apos;s unit of time.</source>
        <translation>锋电位频率适应的时间常数，以模型的时间单位计。</translation>
    </message>
    <message>
        <source>Time constant of the synaptic input, in the model&apos;s unit of time.</source>
        <translation>突触输入的时间常数，以模型的时间单位计。</translation>
    </message>
    <message>
        <source>Time of each leg.</source>
        <translation>每段的时间。</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Time with the stimulus.</source>
        <translation>有刺激的时间。</translation>
    </message>
    <message>
        <source>Times with a speed above this are kept.</source>
        <translation>保留速度高于此值的时间。</translation>
    </message>
    <message>
        <source>Torus whose bump travels by itself or ahead of its stimulus.</source>
        <translation>波包可自行移动或超前于刺激的环面。</translation>
    </message>
    <message>
        <source>Tracking that was lost for no longer than this is interpolated; longer gaps stay untracked, and the speed filter leaves them out.</source>
        <translation>跟踪丢失不超过此时长时进行插值；更长的缺口保持缺失，并由速度过滤排除。</translation>
    </message>
    <message>
        <source>Tracking was lost {} times for longer, {:.1f} s in all: these times are left out.</source>
        <translation>跟踪较长时间丢失 {} 次，共 {:.1f} 秒：这些时刻被略去。</translation>
    </message>
    <message>
        <source>Tracking was lost {} times for longer, {:.1f} s in all: these times have no position or no direction.</source>
        <translation>跟踪较长时间丢失 {} 次，共 {:.1f} 秒：这些时刻没有位置或没有方向。</translation>
    </message>
    <message>
        <source>No cell fired in {} of {} bins ({:.1f} %); they have no phase.</source>
        <translation>{1} 个时间箱中有 {0} 个（{2} %）没有细胞发放，它们没有相位。</translation>
    </message>
    <message>
        <source>No cell fired in {} of {} bins ({:.1f} %); their phases come from the bins around them.</source>
        <translation>{1} 个时间箱中有 {0} 个（{2} %）没有细胞发放，其相位取自前后的时间箱。</translation>
    </message>
    <message>
        <source>Tracking was lost {} times for up to {} s: interpolated.</source>
        <translation>跟踪丢失 {} 次，每次不超过 {} 秒：已插值。</translation>
    </message>
    <message>
        <source>Trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Two coordinates from one class would say the same.</source>
        <translation>来自同一个同调类的两个坐标没有区别。</translation>
    </message>
    <message>
        <source>Two of the classes wind along the same circle, so they are not two coordinates.</source>
        <translation>其中两个同调类绕同一个圆周，因而不是两个独立坐标。</translation>
    </message>
    <message>
        <source>Unit {} has a spike time that is not finite.</source>
        <translation>单元 {} 有一个非有限的锋电位时间。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units to use: &quot;all&quot;, or their names separated by commas.</source>
        <translation>要使用的单元：&quot;all&quot; 表示全部，或以逗号分隔的名称。</translation>
    </message>
    <message>
        <source>Use the activity that the landmarks were taken from.</source>
        <translation>请使用选取地标时所用的活动。</translation>
    </message>
    <message>
        <source>Use the cocycles and the distances of one and the same analysis.</source>
        <translation>请使用同一次分析的上闭链与距离。</translation>
    </message>
    <message>
        <source>Wanted are one number of seconds and a positive rate in Hz.</source>
        <translation>应为一个以秒计的数字和一个以 Hz 计的正采样率。</translation>
    </message>
    <message>
        <source>Wanted are real numbers, text, or objects: save it as float64, for instance.</source>
        <translation>应为实数、文本或对象：例如存为 float64。</translation>
    </message>
    <message>
        <source>Wanted are samples, or samples × 1, 2 or 3 coordinates.</source>
        <translation>应为 采样，或 采样 × 1、2 或 3 个坐标。</translation>
    </message>
    <message>
        <source>Weights of the least-squares fit on the landmarks: all equal, or exp(−length), which is the membership strength when lengths are fuzzy distances.</source>
        <translation>地标上最小二乘拟合的权重：全部相等，或 exp(−长度)；当长度为模糊距离时即隶属强度。</translation>
    </message>
    <message>
        <source>Where each leg begins, and where the last one ends.</source>
        <translation>每段的起点，以及最后一段的终点。</translation>
    </message>
    <message>
        <source>Where the stimulus is held, one after the other.</source>
        <translation>刺激依次停留的位置。</translation>
    </message>
    <message>
        <source>Where the stimulus is.</source>
        <translation>刺激所在的位置。</translation>
    </message>
    <message>
        <source>Who computes: canns itself, or the installed program ripser as a cross-check.</source>
        <translation>由谁计算：canns 自身，或用已安装的 ripser 程序交叉验证。</translation>
    </message>
    <message>
        <source>Whole numbers are wanted here.</source>
        <translation>此处应为整数。</translation>
    </message>
    <message>
        <source>Rows at once</source>
        <translation>同时计算的行数</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Try failed rows again</source>
        <translation>重试失败的行</translation>
    </message>
    <message>
        <source>Rows to compute at the same time; they share threads and memory.</source>
        <translation>同时计算的行数；它们共用线程和内存。</translation>
    </message>
    <message>
        <source>Threads of all rows together; 0: all of the machine.</source>
        <translation>所有行合计使用的线程数；0：机器的全部线程。</translation>
    </message>
    <message>
        <source>Memory that all rows together may need; 0: what is free. A row that would need more is tried alone, and fails if it needs more even then.</source>
        <translation>所有行合计可以使用的内存；0：所有空闲内存。需要更多内存的行会单独再试一次，仍不够则失败。</translation>
    </message>
    <message>
        <source>Rows that failed in an earlier run are tried again.</source>
        <translation>重新计算以前运行中失败的行。</translation>
    </message>
    <message>
        <source>Bytes are wanted here.</source>
        <translation>这里需要字节。</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>时间步长</translation>
    </message>
    <message>
        <source>Record every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>峰值发放率</translation>
    </message>
    <message>
        <source>Memory for frames</source>
        <translation>帧的内存</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>In the model&apos;s unit of time; 0: the model&apos;s own.</source>
        <translation>以模型的时间单位计；0：模型自己的步长。</translation>
    </message>
    <message>
        <source>What the greatest rate stands for in spikes; 0: the model&apos;s own.</source>
        <translation>最大发放率对应的脉冲频率；0：模型自己的值。</translation>
    </message>
    <message>
        <source>Width of a time bin.</source>
        <translation>时间箱的宽度。</translation>
    </message>
    <message>
        <source>Width of the Gaussian that smooths tuning curves.</source>
        <translation>平滑调谐曲线的高斯核宽度。</translation>
    </message>
    <message>
        <source>Write NaN where the animal was not tracked.</source>
        <translation>没有跟踪到动物处请写 NaN。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; takes the speed as if bins were 10 ms wide and leaves out spikes at the first instant and in the last bin, as that package does.</source>
        <translation>&quot;canns-1.5&quot; 按箱宽 10 毫秒计算速度，并与该软件包一样略去首个时刻和最后一箱中的锋电位。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a number.</source>
        <translation>&quot;{}&quot; 不是数字。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not one of the choices.</source>
        <translation>&quot;{}&quot; 不是可选项之一。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not {}.</source>
        <translation>&quot;{}&quot; 不是{}。</translation>
    </message>
    <message>
        <source>`t` has {} samples but `{}` has {}.</source>
        <translation>`t` 有 {} 个采样，而 `{}` 有 {} 个。</translation>
    </message>
    <message>
        <source>`{}` has {} columns; the head direction was left out.</source>
        <translation>`{}` 有 {} 列；头朝向已略去。</translation>
    </message>
    <message>
        <source>`{}` has {} coordinates; the position was left out.</source>
        <translation>`{}` 有 {} 个坐标；位置已略去。</translation>
    </message>
    <message>
        <source>`{}` has {} samples but `t` has {}.</source>
        <translation>`{}` 有 {} 个采样，而 `t` 有 {} 个。</translation>
    </message>
    <message>
        <source>`{}` is infinite at sample {}.</source>
        <translation>`{}` 在第 {} 个采样处为无穷。</translation>
    </message>
    <message>
        <source>`{}` is {} × {} but `t` has {} samples.</source>
        <translation>`{}` 为 {} × {}，而 `t` 有 {} 个采样。</translation>
    </message>
    <message>
        <source>`{}` was left out, as there is another array for it.</source>
        <translation>`{}` 已略去，因为另有数组提供同样的内容。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>band-limited</source>
        <translation>带限</translation>
    </message>
    <message>
        <source>canns-1.5</source>
        <translation>canns-1.5（兼容）</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>double</source>
        <translation>双精度</translation>
    </message>
    <message>
        <source>fft</source>
        <translation>快速傅里叶变换</translation>
    </message>
    <message>
        <source>float</source>
        <translation>单精度</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{} bins of {} units do not fit.</source>
        <translation>{} 个时间箱 × {} 个单元超出内存。</translation>
    </message>
    <message>
        <source>{} circular coordinate{} wanted, but H1 has {} bar{}.</source>
        <translation>需要 {0} 个圆周坐标，但 H1 只有 {2} 个条形。</translation>
    </message>
    <message>
        <source>{} cocycle{} wanted, but the persistence was computed with {}.</source>
        <translation>需要 {0} 个上闭链，但计算持续同调时只保留了 {2} 个。</translation>
    </message>
    <message>
        <source>{} gains were given for {} durations.</source>
        <translation>{1} 段时长给出了 {0} 个增益。</translation>
    </message>
    <message>
        <source>{} is not a {}.</source>
        <translation>{} 不是{}。</translation>
    </message>
    <message>
        <source>{} is out of range; {} must be {}.</source>
        <translation>{} 超出范围；{} 必须{}。</translation>
    </message>
    <message>
        <source>{} is too large to be read.</source>
        <translation>{} 过大，无法读取。</translation>
    </message>
    <message>
        <source>{} is too large.</source>
        <translation>{} 过大。</translation>
    </message>
    <message>
        <source>{} numbers are promised, but only {} bytes are stored.</source>
        <translation>声明有 {} 个数字，但只存储了 {} 字节。</translation>
    </message>
    <message>
        <source>{} numbers were given, but {} features of {} were wanted.</source>
        <translation>给出了 {} 个数字，但应为 {} 个特征，每个 {} 个数字。</translation>
    </message>
    <message>
        <source>{} numbers were given; a feature of this task has {}.</source>
        <translation>给出了 {} 个数字；此任务的特征有 {} 个数字。</translation>
    </message>
    <message>
        <source>{} of {} landmarks are not connected to the others at this scale and were left out.</source>
        <translation>{1} 个地标中有 {0} 个在此尺度上与其余不连通，已略去。</translation>
    </message>
    <message>
        <source>{} of {} units are silent in the kept time: {}.</source>
        <translation>在保留的时间内，{} / {} 个单元没有发放：{}。</translation>
    </message>
    <message>
        <source>{} rows of `{}` have no begin and end in order and were left out.</source>
        <translation>`{1}` 中有 {0} 行的起止时间不成对或顺序不对，已略去。</translation>
    </message>
    <message>
        <source>{} spikes lie outside the bins and were left out.</source>
        <translation>{} 个锋电位位于时间箱之外，已略去。</translation>
    </message>
    <message>
        <source>{} spikes lie outside the tracked time and were left out.</source>
        <translation>{} 个锋电位位于有跟踪的时间之外，已略去。</translation>
    </message>
    <message>
        <source>A module of grid cells on a rat&apos;s path (simulated)</source>
        <translation>大鼠路径上的一个网格细胞模块（模拟）</translation>
    </message>
    <message>
        <source>Head-direction cells of a mouse (real)</source>
        <translation>小鼠的头朝向细胞（实测）</translation>
    </message>
    <message>
        <source>Real: mouse A2929, asleep (0–600 s) and awake (600–1200 s); 15 sorted units, 7 of them head-direction cells of the anterodorsal thalamic nucleus (adn) and 8 of hippocampal CA1; head direction and position while awake. Cite: Session A2929-200711 of the Peyrache laboratory, as carried by pynapple: Viejo G. et al. (2023), eLife 12:RP85786, doi 10.7554/eLife.85786.</source>
        <translation>实测：小鼠 A2929，睡眠（0–600 秒）与清醒（600–1200 秒）；15 个分选单元，其中 7 个是丘脑前背核 (adn) 的头朝向细胞，8 个来自海马 CA1；清醒时有头朝向与位置。请引用：Peyrache 实验室的记录 A2929-200711，随 pynapple 提供：Viejo G. et al. (2023), eLife 12:RP85786, doi 10.7554/eLife.85786。</translation>
    </message>
    <message>
        <source>Simulated: 120 grid cells of one module (spacing 0.60 m, orientation 8°) along the real path of rat 11084-03020501 in a box of 1 m × 1 m, 600 s; the truth is stored with it (true_phases and others). Cite: Path: Sargolini F. et al. (2006), Science 312:758–762, doi 10.1126/science.1125572. Spikes: simulated by make_grid_module.py.</source>
        <translation>模拟：一个模块的 120 个网格细胞（间距 0.60 米，方位 8°），沿大鼠 11084-03020501 在 1 米 × 1 米方箱中的真实路径，600 秒；真值一并保存（true_phases 等）。请引用：路径：Sargolini F. et al. (2006), Science 312:758–762, doi 10.1126/science.1125572；锋电位由 make_grid_module.py 模拟。</translation>
    </message>
    <message>
        <source>A module of grid cells: a torus, with two circular coordinates and classes up to H2.</source>
        <translation>一个网格细胞模块：环面，两个圆周坐标，同调类至 H2。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>有引号没有闭合。</translation>
    </message>
    <message>
        <source>A vertex of the {} is not finite.</source>
        <translation>{}的一个顶点不是有限数。</translation>
    </message>
    <message>
        <source>Activity (bins × units) or spike trains, with NAME_trajectory.npy, .npz or .csv beside it.</source>
        <translation>活动（时间箱 × 单元）或锋电位序列，旁边有 NAME_trajectory.npy、.npz 或 .csv。</translation>
    </message>
    <message>
        <source>Adaptation strength times τᵥ/τ; what makes the bump sweep.</source>
        <translation>适应强度乘以 τᵥ/τ；使波包扫动的因素。</translation>
    </message>
    <message>
        <source>Add a time for every bin, or tell how wide a bin is (binWidthSeconds).</source>
        <translation>请为每个时间箱添加时间，或指定箱宽 (binWidthSeconds)。</translation>
    </message>
    <message>
        <source>An object of parameters was wanted.</source>
        <translation>此处应为参数对象。</translation>
    </message>
    <message>
        <source>An object with a member for each stage was wanted.</source>
        <translation>此处应为对象，每个步骤一个成员。</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Band cells</source>
        <translation>带状细胞数</translation>
    </message>
    <message>
        <source>Band gain</source>
        <translation>带状细胞增益</translation>
    </message>
    <message>
        <source>Band noise</source>
        <translation>带状细胞噪声</translation>
    </message>
    <message>
        <source>Band spacing of the first module.</source>
        <translation>第一个模块的条带间距。</translation>
    </message>
    <message>
        <source>Band spacing of the last module.</source>
        <translation>最后一个模块的条带间距。</translation>
    </message>
    <message>
        <source>Brain region or cell group.</source>
        <translation>脑区或细胞群。</translation>
    </message>
    <message>
        <source>Calibration of the bands&apos; velocity.</source>
        <translation>带状细胞速度的校准系数。</translation>
    </message>
    <message>
        <source>Choose parameters that need less, or allow more memory.</source>
        <translation>请选择需求较少的参数，或允许使用更多内存。</translation>
    </message>
    <message>
        <source>Choose the file that was {}.</source>
        <translation>请选择原来的文件 {}。</translation>
    </message>
    <message>
        <source>Column `{}` holds `{}`, but a number is wanted.</source>
        <translation>列 `{}` 含有 `{}`，此处应为数字。</translation>
    </message>
    <message>
        <source>Columns that are no spikes were left out: `{}`.</source>
        <translation>略去了不是锋电位的列：`{}`。</translation>
    </message>
    <message>
        <source>Columns that are no tracking were left out: `{}`.</source>
        <translation>略去了不是跟踪数据的列：`{}`。</translation>
    </message>
    <message>
        <source>Connectivity noise</source>
        <translation>连接噪声</translation>
    </message>
    <message>
        <source>Convert them first.</source>
        <translation>请先转换。</translation>
    </message>
    <message>
        <source>Delete the line that begins with `# canns recording`, or write the file again.</source>
        <translation>请删除以 `# canns recording` 开头的行，或重新写出文件。</translation>
    </message>
    <message>
        <source>Depth along the probe in meters.</source>
        <translation>沿探针的深度（米）。</translation>
    </message>
    <message>
        <source>Direction bins with both ends, distances wrapped by component, and decoding that knows the true position, as in the Python package.</source>
        <translation>方向箱包含两端、距离按分量卷绕、解码时已知真实位置，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Direction cells</source>
        <translation>方向细胞数</translation>
    </message>
    <message>
        <source>Direction cells round the ring.</source>
        <translation>环上的方向细胞数。</translation>
    </message>
    <message>
        <source>Direction cells round their ring.</source>
        <translation>方向细胞环上的细胞数。</translation>
    </message>
    <message>
        <source>Direction coupling</source>
        <translation>方向细胞耦合</translation>
    </message>
    <message>
        <source>Direction inhibition</source>
        <translation>方向细胞抑制</translation>
    </message>
    <message>
        <source>Direction kernel width</source>
        <translation>方向细胞核宽度</translation>
    </message>
    <message>
        <source>Direction noise</source>
        <translation>方向细胞噪声</translation>
    </message>
    <message>
        <source>Direction of the line in the plane that the module measures along.</source>
        <translation>模块所测量的直线在平面内的方向。</translation>
    </message>
    <message>
        <source>Distance after which every neuron fires again.</source>
        <translation>每个神经元重复发放的空间周期。</translation>
    </message>
    <message>
        <source>Distances wrapped by component, and decoding that knows the true position, as the Python package has them.</source>
        <translation>距离按分量卷绕、解码时已知真实位置，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Divisive inhibition among direction cells.</source>
        <translation>方向细胞之间的除法抑制。</translation>
    </message>
    <message>
        <source>Divisive inhibition among grid cells.</source>
        <translation>网格细胞之间的除法抑制。</translation>
    </message>
    <message>
        <source>Drive of grid cells</source>
        <translation>网格细胞的驱动</translation>
    </message>
    <message>
        <source>Duration of a theta cycle.</source>
        <translation>一个 theta 周期的时长。</translation>
    </message>
    <message>
        <source>End the name with .h5, .nwb, .npz or .csv.</source>
        <translation>文件名请以 .h5、.nwb、.npz 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Euler leaks, bands that start at phase 0, and decoding from all half-maximal place cells, as in the Python package.</source>
        <translation>采用欧拉法衰减、条带从相位 0 开始、由所有达到半峰值的位置细胞解码，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Every parameter at its default.</source>
        <translation>所有参数取默认值。</translation>
    </message>
    <message>
        <source>Every row needs as many; the file may have been cut off.</source>
        <translation>每行的数量必须相同；文件可能被截断。</translation>
    </message>
    <message>
        <source>Every spike needs a unit.</source>
        <translation>每个锋电位都需要所属单元。</translation>
    </message>
    <message>
        <source>Factor of both terms of the coupling.</source>
        <translation>耦合两项的共同系数。</translation>
    </message>
    <message>
        <source>Factor of the grid cells&apos; rates; their coupling is divided by it.</source>
        <translation>网格细胞发放率的系数；其耦合除以此值。</translation>
    </message>
    <message>
        <source>Factor of the rates.</source>
        <translation>发放率的系数。</translation>
    </message>
    <message>
        <source>Factor of the rates; the coupling is divided by it.</source>
        <translation>发放率的系数；耦合除以此值。</translation>
    </message>
    <message>
        <source>Feedforward input</source>
        <translation>前馈输入</translation>
    </message>
    <message>
        <source>Four directions in 2 × 2 tiles, or six in 3 × 2 tiles.</source>
        <translation>2 × 2 排列的四个方向，或 3 × 2 排列的六个方向。</translation>
    </message>
    <message>
        <source>From the decoded phases of two bands, or by weights from all three.</source>
        <translation>由两个条带的解码相位得到，或由三个条带加权得到。</translation>
    </message>
    <message>
        <source>Greatest spacing</source>
        <translation>最大间距</translation>
    </message>
    <message>
        <source>Grid cells a side</source>
        <translation>网格细胞每边数</translation>
    </message>
    <message>
        <source>Grid cells along each axis of a module&apos;s phase torus.</source>
        <translation>每个模块的相位环面上沿各轴的网格细胞数。</translation>
    </message>
    <message>
        <source>Grid cells along each axis of the phase torus.</source>
        <translation>相位环面上沿各轴的网格细胞数。</translation>
    </message>
    <message>
        <source>Grid module on a twisted torus that is told the position.</source>
        <translation>扭转环面上的网格模块，直接得到位置。</translation>
    </message>
    <message>
        <source>Grid module whose bump sweeps ahead along the swept direction.</source>
        <translation>波包沿扫动方向向前扫动的网格模块。</translation>
    </message>
    <message>
        <source>Grid modules.</source>
        <translation>网格模块数。</translation>
    </message>
    <message>
        <source>Head-direction cells: a ring, with one circular coordinate and classes up to H1.</source>
        <translation>头朝向细胞：圆环，一个圆周坐标，同调类至 H1。</translation>
    </message>
    <message>
        <source>Healing time step</source>
        <translation>愈合时间步长</translation>
    </message>
    <message>
        <source>How far a neuron&apos;s incoming weights are shifted along its preferred direction; whole numbers are fastest.</source>
        <translation>神经元的输入权重沿其偏好方向平移的距离；整数最快。</translation>
    </message>
    <message>
        <source>How far ahead a direction cell calls up grid cells.</source>
        <translation>方向细胞激活网格细胞的超前距离。</translation>
    </message>
    <message>
        <source>How much the velocity along its preferred direction drives a neuron.</source>
        <translation>沿偏好方向的速度对神经元的驱动强度。</translation>
    </message>
    <message>
        <source>How strongly theta modulates the direction cells&apos; input.</source>
        <translation>theta 对方向细胞输入的调制强度。</translation>
    </message>
    <message>
        <source>How strongly theta modulates the grid cells&apos; input.</source>
        <translation>theta 对网格细胞输入的调制强度。</translation>
    </message>
    <message>
        <source>How strongly theta modulates the input.</source>
        <translation>theta 对输入的调制强度。</translation>
    </message>
    <message>
        <source>Input of every neuron at rest.</source>
        <translation>每个神经元的静息输入。</translation>
    </message>
    <message>
        <source>It must be below {:.4g} with these neurons, coupling and width.</source>
        <translation>在当前神经元数、耦合与宽度下，它必须小于 {:.4g}。</translation>
    </message>
    <message>
        <source>Its first bytes hold zeros; export it as CSV.</source>
        <translation>文件开头的字节为零；请导出为 CSV。</translation>
    </message>
    <message>
        <source>Ji, Lomi, Jeffery, Mitchell &amp; Burgess 2025, Nat. Commun.</source>
        <translation>Ji, Lomi, Jeffery, Mitchell &amp; Burgess 2025, Nat. Commun.</translation>
    </message>
    <message>
        <source>Kernel amplitude</source>
        <translation>核幅度</translation>
    </message>
    <message>
        <source>Kernel period</source>
        <translation>核周期</translation>
    </message>
    <message>
        <source>Least spacing</source>
        <translation>最小间距</translation>
    </message>
    <message>
        <source>Look-ahead</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>Mapping ratio</source>
        <translation>映射比</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块数</translation>
    </message>
    <message>
        <source>Name the columns t, x, y and hd.</source>
        <translation>请将各列命名为 t、x、y 和 hd。</translation>
    </message>
    <message>
        <source>Name them time and unit for spikes, or t, x, y, hd for tracking.</source>
        <translation>锋电位请命名为 time 和 unit，跟踪数据请命名为 t、x、y、hd。</translation>
    </message>
    <message>
        <source>Neurons along each axis of the phase torus.</source>
        <translation>相位环面上沿各轴的神经元数。</translation>
    </message>
    <message>
        <source>Neurons of each ring of band cells.</source>
        <translation>每个带状细胞环上的神经元数。</translation>
    </message>
    <message>
        <source>Neurons round the ring of phases.</source>
        <translation>相位环上的神经元数。</translation>
    </message>
    <message>
        <source>No bump stands with an inhibition of {}.</source>
        <translation>抑制为 {} 时没有波包可以维持。</translation>
    </message>
    <message>
        <source>Noise in every direction cell&apos;s input at every step.</source>
        <translation>每一步每个方向细胞输入中的噪声。</translation>
    </message>
    <message>
        <source>Noise in every grid cell&apos;s input at every step.</source>
        <translation>每一步每个网格细胞输入中的噪声。</translation>
    </message>
    <message>
        <source>Open it with a newer canns.</source>
        <translation>请用更新版本的 canns 打开。</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方位</translation>
    </message>
    <message>
        <source>Orientation of the modules.</source>
        <translation>各模块的方位。</translation>
    </message>
    <message>
        <source>Path integration by band cells, grid modules and place cells.</source>
        <translation>由带状细胞、网格模块与位置细胞进行路径积分。</translation>
    </message>
    <message>
        <source>Peak of the position&apos;s input.</source>
        <translation>位置输入的峰值。</translation>
    </message>
    <message>
        <source>Periodic boundaries need a rectangle with sides along the axes.</source>
        <translation>周期边界要求场地为各边与坐标轴平行的矩形。</translation>
    </message>
    <message>
        <source>Phase per length: the lattice repeats every 2π/μ metres.</source>
        <translation>单位长度的相位：格点每 2π/μ 米重复一次。</translation>
    </message>
    <message>
        <source>Place cells a side</source>
        <translation>位置细胞每边数</translation>
    </message>
    <message>
        <source>Place cells along each side of the arena.</source>
        <translation>沿场地每边的位置细胞数。</translation>
    </message>
    <message>
        <source>Positions without times need a bin each; or add a column of times.</source>
        <translation>没有时间的位置需要每个时间箱一个；或者添加时间列。</translation>
    </message>
    <message>
        <source>Preferred directions</source>
        <translation>偏好方向</translation>
    </message>
    <message>
        <source>Quality of the sorting, as the recording names it.</source>
        <translation>记录中给出的分选质量。</translation>
    </message>
    <message>
        <source>Rate gain</source>
        <translation>发放率增益</translation>
    </message>
    <message>
        <source>Recordings cannot be written in this format.</source>
        <translation>记录不能写成这种格式。</translation>
    </message>
    <message>
        <source>Recurrent excitation of direction cells.</source>
        <translation>方向细胞的循环兴奋。</translation>
    </message>
    <message>
        <source>Recurrent excitation of grid cells.</source>
        <translation>网格细胞的循环兴奋。</translation>
    </message>
    <message>
        <source>Ring of phases that integrates the velocity along one direction.</source>
        <translation>对沿一个方向的速度进行积分的相位环。</translation>
    </message>
    <message>
        <source>Ring whose bump sweeps about the heading in every theta cycle.</source>
        <translation>波包在每个 theta 周期内围绕头朝向扫动的圆环。</translation>
    </message>
    <message>
        <source>Sets the width of the coupling, β = 3/λ², and with it the spacing of the pattern.</source>
        <translation>决定耦合的宽度，β = 3/λ²，从而决定图样的间距。</translation>
    </message>
    <message>
        <source>Sheet whose hexagonal pattern integrates velocity.</source>
        <translation>以六边形图样对速度进行积分的神经元片层。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Side of the square, from the origin, that place cells cover.</source>
        <translation>位置细胞所覆盖的、以原点为角的正方形的边长。</translation>
    </message>
    <message>
        <source>Six preferred directions by the index modulo 6, as the Python package lays them.</source>
        <translation>按序号模 6 分配六个偏好方向，与 Python 软件包的排布一致。</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Spike times with an index (or binned activity), units, position and head direction, epochs.</source>
        <translation>带索引的锋电位时间（或分箱活动）、单元、位置与头朝向、时段。</translation>
    </message>
    <message>
        <source>Spikes (columns time and unit), with NAME_trajectory.csv beside it; or tracking (t, x, y, hd).</source>
        <translation>锋电位（time 与 unit 列），旁边有 NAME_trajectory.csv；或跟踪数据（t、x、y、hd）。</translation>
    </message>
    <message>
        <source>Standard deviation of noise in every weight; makes the weights a full matrix.</source>
        <translation>每个权重上噪声的标准差；使权重成为满矩阵。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise in every input at every step.</source>
        <translation>每一步每个输入上噪声的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise in every neuron&apos;s input at every step.</source>
        <translation>每一步每个神经元输入上噪声的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise of the shifters&apos; rates at every step.</source>
        <translation>每一步移位神经元发放率上噪声的标准差。</translation>
    </message>
    <message>
        <source>Strength of the divisive inhibition.</source>
        <translation>除法抑制的强度。</translation>
    </message>
    <message>
        <source>Strength of the divisive inhibition; must be below the critical value.</source>
        <translation>除法抑制的强度；必须低于临界值。</translation>
    </message>
    <message>
        <source>Tell where it is now, then run the stage again.</source>
        <translation>请指出它现在的位置，然后重新运行该步骤。</translation>
    </message>
    <message>
        <source>The archive holds no trajectory.</source>
        <translation>压缩包中没有轨迹。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; holds another type than it should.</source>
        <translation>数组 &quot;{}&quot; 的类型不正确。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; is missing.</source>
        <translation>缺少数组 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; should have {}.</source>
        <translation>数组 &quot;{}&quot; 应有 {}。</translation>
    </message>
    <message>
        <source>The columns are `{}`, but a time and a position or head direction are wanted.</source>
        <translation>各列为 `{}`，但需要时间列以及位置或头朝向列。</translation>
    </message>
    <message>
        <source>The columns are `{}`, but there is none for the {}.</source>
        <translation>各列为 `{}`，但缺少 {} 列。</translation>
    </message>
    <message>
        <source>The comment that describes the recording cannot be read.</source>
        <translation>无法读取描述记录的注释行。</translation>
    </message>
    <message>
        <source>The comment that describes the recording is incomplete.</source>
        <translation>描述记录的注释行不完整。</translation>
    </message>
    <message>
        <source>The data are compressed by a filter that is not part of HDF5 (number {}{}).</source>
        <translation>数据以不属于 HDF5 的过滤器压缩（编号 {}{}）。</translation>
    </message>
    <message>
        <source>The file holds neither `spikes/times` nor `activity/values`.</source>
        <translation>文件中既没有 `spikes/times` 也没有 `activity/values`。</translation>
    </message>
    <message>
        <source>The lengths of the arrays do not agree.</source>
        <translation>各数组的长度不一致。</translation>
    </message>
    <message>
        <source>The recording is not at hand.</source>
        <translation>找不到记录。</translation>
    </message>
    <message>
        <source>The recording that this file was made from does not tell.</source>
        <translation>此文件所依据的记录没有给出。</translation>
    </message>
    <message>
        <source>The row has {} fields, but the first row has {}.</source>
        <translation>该行有 {} 个字段，而第一行有 {} 个。</translation>
    </message>
    <message>
        <source>The shape is ({}), but bins × units is wanted.</source>
        <translation>形状为 ({})，此处应为 时间箱 × 单元。</translation>
    </message>
    <message>
        <source>The shape is ({}), but there are {} units.</source>
        <translation>形状为 ({})，但有 {} 个单元。</translation>
    </message>
    <message>
        <source>The shape is {}, but samples × 2 (x, y), 3 (t, x, y) or 4 (t, x, y, hd) is wanted.</source>
        <translation>形状为 {}，此处应为 采样 × 2 (x, y)、3 (t, x, y) 或 4 (t, x, y, hd)。</translation>
    </message>
    <message>
        <source>The spike times of each unit in seconds.</source>
        <translation>每个单元的锋电位时间（秒）。</translation>
    </message>
    <message>
        <source>The stage was not run.</source>
        <translation>该步骤没有运行。</translation>
    </message>
    <message>
        <source>The start ({}, {}) is outside of the environment.</source>
        <translation>起点 ({}, {}) 位于环境之外。</translation>
    </message>
    <message>
        <source>The system does not let memory be limited.</source>
        <translation>系统不允许限制内存。</translation>
    </message>
    <message>
        <source>The table has no headings; its columns were taken for time and unit.</source>
        <translation>表格没有列标题；其各列已视为 time 与 unit。</translation>
    </message>
    <message>
        <source>The table has no headings; its columns were taken for {}.</source>
        <translation>表格没有列标题；其各列已视为 {}。</translation>
    </message>
    <message>
        <source>The table has {} columns and no headings.</source>
        <translation>表格有 {} 列，没有列标题。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表格是空的。</translation>
    </message>
    <message>
        <source>The times are in `{}`, but seconds or ms are wanted.</source>
        <translation>时间以 `{}` 为单位，应为秒或 ms。</translation>
    </message>
    <message>
        <source>The unit `{}` is not among those that the file names.</source>
        <translation>单元 `{}` 不在文件所列的单元之中。</translation>
    </message>
    <message>
        <source>The unit&apos;s name in the recording that this file was made from.</source>
        <translation>此文件所依据的记录中单元的名称。</translation>
    </message>
    <message>
        <source>The version of the layout is not 1.</source>
        <translation>布局的版本不是 1。</translation>
    </message>
    <message>
        <source>The {} bins of activity have no clock: `t` is missing.</source>
        <translation>{} 个活动时间箱没有时钟：缺少 `t`。</translation>
    </message>
    <message>
        <source>The {} has no area.</source>
        <translation>{}的面积为零。</translation>
    </message>
    <message>
        <source>The {} has {} vertices; a polygon has three or more.</source>
        <translation>{}有 {} 个顶点；多边形至少有三个。</translation>
    </message>
    <message>
        <source>There are {} columns, but one for the time and {} for units are wanted.</source>
        <translation>有 {} 列，应为时间一列加单元 {} 列。</translation>
    </message>
    <message>
        <source>There are {} names, {} begins and {} ends.</source>
        <translation>有 {} 个名称、{} 个起点和 {} 个终点。</translation>
    </message>
    <message>
        <source>There are {} positions without times and {} bins of activity.</source>
        <translation>有 {} 个没有时间的位置和 {} 个活动时间箱。</translation>
    </message>
    <message>
        <source>There is no preset &quot;{}&quot;.</source>
        <translation>没有预设 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no stage &quot;{}&quot;.</source>
        <translation>没有步骤 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is not enough memory for this stage.</source>
        <translation>内存不足，无法运行此步骤。</translation>
    </message>
    <message>
        <source>Theta cycle</source>
        <translation>Theta 周期</translation>
    </message>
    <message>
        <source>Theta strength</source>
        <translation>Theta 强度</translation>
    </message>
    <message>
        <source>Theta strength, direction</source>
        <translation>Theta 强度（方向）</translation>
    </message>
    <message>
        <source>Theta strength, grid</source>
        <translation>Theta 强度（网格）</translation>
    </message>
    <message>
        <source>This is no file with a trajectory.</source>
        <translation>这不是含轨迹的文件。</translation>
    </message>
    <message>
        <source>This is not a table of text.</source>
        <translation>这不是文本表格。</translation>
    </message>
    <message>
        <source>This is not the recording that the results were made of.</source>
        <translation>这不是得出这些结果的记录。</translation>
    </message>
    <message>
        <source>Time constant of adaptation.</source>
        <translation>适应的时间常数。</translation>
    </message>
    <message>
        <source>Time constant of the synaptic activation.</source>
        <translation>突触激活的时间常数。</translation>
    </message>
    <message>
        <source>Time constant of the synaptic input.</source>
        <translation>突触输入的时间常数。</translation>
    </message>
    <message>
        <source>Time step while the pattern forms before a run.</source>
        <translation>运行前图样形成期间的时间步长。</translation>
    </message>
    <message>
        <source>Turns modulate with their sign, as in the Python package.</source>
        <translation>转向按带符号的方式调制，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Velocity gain</source>
        <translation>速度增益</translation>
    </message>
    <message>
        <source>Wanted are the arrays `t`, `x`, `y` and perhaps `hd`.</source>
        <translation>应有数组 `t`、`x`、`y`，还可有 `hd`。</translation>
    </message>
    <message>
        <source>Wanted are the columns time and unit for spikes, or t, x, y, hd for tracking.</source>
        <translation>锋电位应有 time 与 unit 列，跟踪数据应有 t、x、y、hd 列。</translation>
    </message>
    <message>
        <source>Wanted is .npz, .npy, .csv or .tsv.</source>
        <translation>应为 .npz、.npy、.csv 或 .tsv。</translation>
    </message>
    <message>
        <source>Wanted is the layout that `canns convert` writes: spikes/times with spikes/index, and position/t, x, y, hd.</source>
        <translation>应为 `canns convert` 写出的布局：spikes/times 与 spikes/index，以及 position/t、x、y、hd。</translation>
    </message>
    <message>
        <source>Width of coupling and stimulus of direction cells.</source>
        <translation>方向细胞耦合与刺激的宽度。</translation>
    </message>
    <message>
        <source>Width of coupling and stimulus of grid cells.</source>
        <translation>网格细胞耦合与刺激的宽度。</translation>
    </message>
    <message>
        <source>Width of coupling and stimulus on the phase torus.</source>
        <translation>相位环面上耦合与刺激的宽度。</translation>
    </message>
    <message>
        <source>Width of coupling and stimulus.</source>
        <translation>耦合与刺激的宽度。</translation>
    </message>
    <message>
        <source>Width of the Gaussian coupling.</source>
        <translation>高斯耦合的宽度。</translation>
    </message>
    <message>
        <source>Width ratio</source>
        <translation>宽度比</translation>
    </message>
    <message>
        <source>Write STAGE.PARAMETER=VALUE, such as preprocess.binWidthSeconds=0.02.</source>
        <translation>请写成 STAGE.PARAMETER=VALUE，例如 preprocess.binWidthSeconds=0.02。</translation>
    </message>
    <message>
        <source>Writing spikes</source>
        <translation>正在写入锋电位</translation>
    </message>
    <message>
        <source>Writing the trajectory</source>
        <translation>正在写入轨迹</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no setting.</source>
        <translation>&quot;{}&quot; 不是设置。</translation>
    </message>
    <message>
        <source>`t` has {} samples but there are {} bins of activity.</source>
        <translation>`t` 有 {} 个采样，但有 {} 个活动时间箱。</translation>
    </message>
    <message>
        <source>`{}` cannot be written.</source>
        <translation>无法写入 `{}`。</translation>
    </message>
    <message>
        <source>decoded</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四个</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六个</translation>
    </message>
    <message>
        <source>synaptic</source>
        <translation>突触权重</translation>
    </message>
    <message>
        <source>γ/β of the two Gaussians of the coupling.</source>
        <translation>耦合中两个高斯函数之比 γ/β。</translation>
    </message>
    <message>
        <source>0: shies from walls; 1: clings to them.</source>
        <translation>0：避开墙壁；1：贴近墙壁。</translation>
    </message>
    <message>
        <source>A bin is filled when at least this share of the Gaussian falls on visited bins.</source>
        <translation>当高斯核至少有这一比例落在到访过的箱上时，才填补该箱。</translation>
    </message>
    <message>
        <source>A file with times and positions, or a recording that has them.</source>
        <translation>含时间与位置的文件，或含有它们的记录。</translation>
    </message>
    <message>
        <source>A path from a file.</source>
        <translation>来自文件的路径。</translation>
    </message>
    <message>
        <source>A phase was decoded for row {}, but the activity has {} rows.</source>
        <translation>第 {} 行解码出了相位，但活动只有 {} 行。</translation>
    </message>
    <message>
        <source>Add a tracking file, or go on with the stages that need none.</source>
        <translation>请添加跟踪文件，或继续运行不需要它的步骤。</translation>
    </message>
    <message>
        <source>An animal that covers an arena in rows and columns.</source>
        <translation>按行列走遍场地的动物。</translation>
    </message>
    <message>
        <source>An animal that wanders about in an arena.</source>
        <translation>在场地中随意游走的动物。</translation>
    </message>
    <message>
        <source>Bins in which less time was spent count as not visited; 0 leaves out only those never visited.</source>
        <translation>停留时间少于此值的箱视为未到访；0 表示只排除从未到访的箱。</translation>
    </message>
    <message>
        <source>Bins of phase around each circle.</source>
        <translation>每个圆周的相位箱数。</translation>
    </message>
    <message>
        <source>Bins that were not visited take the smoothed phase around them.</source>
        <translation>未到访的箱取其周围平滑后的相位。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Cells with at least this score count as grid cells.</source>
        <translation>分数不低于此值的细胞算作网格细胞。</translation>
    </message>
    <message>
        <source>Cells {} to {} are wanted, but there are {}.</source>
        <translation>需要第 {} 到第 {} 个细胞，但只有 {} 个。</translation>
    </message>
    <message>
        <source>Check the trajectory.</source>
        <translation>请检查轨迹。</translation>
    </message>
    <message>
        <source>Check the trajectory; on a linear track use pathcompare instead.</source>
        <translation>请检查轨迹；线性跑道请改用 pathcompare。</translation>
    </message>
    <message>
        <source>Choose a file with times and positions.</source>
        <translation>请选择含时间与位置的文件。</translation>
    </message>
    <message>
        <source>Choose two different ones.</source>
        <translation>请选择两个不同的坐标。</translation>
    </message>
    <message>
        <source>Chooses the basis of the torus whose stripes lie along the axes.</source>
        <translation>选择使条纹沿坐标轴方向的环面基底。</translation>
    </message>
    <message>
        <source>Circular time shifts of each cell for its p value; 0 for none.</source>
        <translation>为求 p 值，对每个细胞作循环时移的次数；0 表示不作。</translation>
    </message>
    <message>
        <source>Coordinate {} is wanted, but {} were decoded.</source>
        <translation>需要第 {} 个坐标，但只解码了 {} 个。</translation>
    </message>
    <message>
        <source>Cue duration</source>
        <translation>提示时长</translation>
    </message>
    <message>
        <source>Cue strength</source>
        <translation>提示强度</translation>
    </message>
    <message>
        <source>Decode more coordinates, or choose another.</source>
        <translation>请解码更多坐标，或选择其他坐标。</translation>
    </message>
    <message>
        <source>Direction at the start; empty: any.</source>
        <translation>起始方向；留空：任意。</translation>
    </message>
    <message>
        <source>Distance between rows.</source>
        <translation>行间距离。</translation>
    </message>
    <message>
        <source>Distance from the walls at which rows end.</source>
        <translation>行的两端与墙壁的距离。</translation>
    </message>
    <message>
        <source>Draws the shifts.</source>
        <translation>时移所用的随机种子。</translation>
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation>运行的时长。</translation>
    </message>
    <message>
        <source>Every so many rows one is taken.</source>
        <translation>每隔这么多行取一行。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First heading</source>
        <translation>初始头朝向</translation>
    </message>
    <message>
        <source>From how far walls are felt.</source>
        <translation>从多远开始感受到墙壁。</translation>
    </message>
    <message>
        <source>Give it an input (task), or a longer run.</source>
        <translation>请提供输入（任务），或延长运行时间。</translation>
    </message>
    <message>
        <source>Give one row for every row of the activity.</source>
        <translation>请为活动的每一行给出一行。</translation>
    </message>
    <message>
        <source>Give the number of vertices of each hole.</source>
        <translation>请给出每个孔洞的顶点数。</translation>
    </message>
    <message>
        <source>Grid scores</source>
        <translation>网格分数</translation>
    </message>
    <message>
        <source>Head smoothing</source>
        <translation>头部平滑</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the arena.</source>
        <translation>场地的高度。</translation>
    </message>
    <message>
        <source>Hole sizes</source>
        <translation>孔洞顶点数</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>孔洞</translation>
    </message>
    <message>
        <source>How many vertices each hole has.</source>
        <translation>每个孔洞有多少个顶点。</translation>
    </message>
    <message>
        <source>How much memory frames may take.</source>
        <translation>帧最多可用的内存。</translation>
    </message>
    <message>
        <source>How much of the path to take; 0: all of it.</source>
        <translation>取路径的多长一段；0：全部。</translation>
    </message>
    <message>
        <source>How much stronger the pull along the raster is than inertia.</source>
        <translation>沿扫描路线的牵引相对于惯性的强度。</translation>
    </message>
    <message>
        <source>How strongly walls repel.</source>
        <translation>墙壁排斥的强度。</translation>
    </message>
    <message>
        <source>Inner walls, four numbers each: x₀, y₀, x₁, y₁.</source>
        <translation>内墙，每面四个数字：x₀、y₀、x₁、y₁。</translation>
    </message>
    <message>
        <source>Keep fewer states, or raise simulation.recordInterval.</source>
        <translation>请保留较少的状态，或增大 simulation.recordInterval。</translation>
    </message>
    <message>
        <source>Largest lag of the autocorrelogram, as a share of the side of the box.</source>
        <translation>自相关图的最大位移，以箱体边长的比例计。</translation>
    </message>
    <message>
        <source>Length of the file&apos;s unit of position.</source>
        <translation>文件中位置单位的长度。</translation>
    </message>
    <message>
        <source>Longer stretches without a phase, or without activity, are not bridged.</source>
        <translation>更长的无相位或无活动的时段不作衔接。</translation>
    </message>
    <message>
        <source>Making spikes</source>
        <translation>正在生成锋电位</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边距</translation>
    </message>
    <message>
        <source>Mean speed</source>
        <translation>平均速度</translation>
    </message>
    <message>
        <source>Mean speed away from walls.</source>
        <translation>远离墙壁时的平均速度。</translation>
    </message>
    <message>
        <source>Metres per unit</source>
        <translation>每单位米数</translation>
    </message>
    <message>
        <source>Name a file with a path: --set task.file=PATH (a trajectory, or a recording with one).</source>
        <translation>请指定含路径的文件：--set task.file=PATH（轨迹，或带轨迹的记录）。</translation>
    </message>
    <message>
        <source>No file was given.</source>
        <translation>没有给出文件。</translation>
    </message>
    <message>
        <source>Of each cell over the times shown: none (Hz), z-score, or 0 at its smallest and 1 at its largest rate.</source>
        <translation>每个细胞在所示时间内：不归一化 (Hz)、z 分数，或以最小发放率为 0、最大发放率为 1。</translation>
    </message>
    <message>
        <source>Of how many neurons spikes are made; more are thinned out evenly.</source>
        <translation>为多少个神经元生成锋电位；更多时均匀抽取。</translation>
    </message>
    <message>
        <source>Periodic</source>
        <translation>周期性</translation>
    </message>
    <message>
        <source>Phase-space maps</source>
        <translation>相位空间图</translation>
    </message>
    <message>
        <source>Processes by forward Euler and Rayleigh speeds, as in the Python package.</source>
        <translation>采用前向欧拉过程与瑞利分布的速度，与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>牵引</translation>
    </message>
    <message>
        <source>Rate maps</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Recorded were: {}.</source>
        <translation>已记录：{}。</translation>
    </message>
    <message>
        <source>Rotation coherence</source>
        <translation>转动相关时间</translation>
    </message>
    <message>
        <source>Rotation deviation</source>
        <translation>转动标准差</translation>
    </message>
    <message>
        <source>Row step</source>
        <translation>行间隔</translation>
    </message>
    <message>
        <source>Rows as far apart as the Python package makes them, and its head smoothing.</source>
        <translation>行间距与头部平滑与 Python 软件包一致。</translation>
    </message>
    <message>
        <source>Run the stage decode first.</source>
        <translation>请先运行 decode。</translation>
    </message>
    <message>
        <source>Seconds after the first bin.</source>
        <translation>第一个时间箱之后的秒数。</translation>
    </message>
    <message>
        <source>Shape of the arena; T-mazes fill width and height with corridors a fifth of the width.</source>
        <translation>场地的形状；T 形迷宫以宽度五分之一的走廊填满宽与高。</translation>
    </message>
    <message>
        <source>Share of the range of positions that is cut off at each side.</source>
        <translation>位置范围每侧截去的比例。</translation>
    </message>
    <message>
        <source>Share of the times, the most active ones of a cell, that the CohoScore looks at.</source>
        <translation>计算 CohoScore 所考察的时刻比例（每个细胞最活跃的时刻）。</translation>
    </message>
    <message>
        <source>Shifts of at least {} s are wanted, but the activity lasts {:.1f} s.</source>
        <translation>需要至少 {} 秒的时移，但活动只持续 {:.1f} 秒。</translation>
    </message>
    <message>
        <source>Shuffles</source>
        <translation>打乱次数</translation>
    </message>
    <message>
        <source>Shuffles in every run</source>
        <translation>每次运行的打乱次数</translation>
    </message>
    <message>
        <source>Shuffles shift the activity by at least this time.</source>
        <translation>打乱时活动至少平移此时长。</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>正在模拟</translation>
    </message>
    <message>
        <source>Spatial bins along each side.</source>
        <translation>每边的空间箱数。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed along rows.</source>
        <translation>沿行的速度。</translation>
    </message>
    <message>
        <source>Speed coherence</source>
        <translation>速度相关时间</translation>
    </message>
    <message>
        <source>Speed deviation</source>
        <translation>速度标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the (log-normal) speed; 0: constant.</source>
        <translation>（对数正态分布的）速度的标准差；0：恒定。</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths positions, so that jitter is not taken for speed.</source>
        <translation>平滑位置的高斯核的标准差，以免把抖动当作速度。</translation>
    </message>
    <message>
        <source>Standard deviation of the angular velocity.</source>
        <translation>角速度的标准差。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Strength of that sense for networks that integrate their path.</source>
        <translation>对作路径积分的网络，该提示的强度。</translation>
    </message>
    <message>
        <source>Stripe fits look for at most so many periods along a side of the box.</source>
        <translation>条纹拟合在箱体一边上最多寻找这么多个周期。</translation>
    </message>
    <message>
        <source>The activity lasts from {:.2f} s to {:.2f} s.</source>
        <translation>活动从 {:.2f} 秒持续到 {:.2f} 秒。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; was not recorded.</source>
        <translation>没有记录数组 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>The central field ends where the correlation falls below this.</source>
        <translation>相关性低于此值处为中心野的边界。</translation>
    </message>
    <message>
        <source>The coordinate along x, counted from 1.</source>
        <translation>沿 x 方向的坐标，从 1 计数。</translation>
    </message>
    <message>
        <source>The coordinate along y; not used on a ring.</source>
        <translation>沿 y 方向的坐标；圆环不使用。</translation>
    </message>
    <message>
        <source>The first cell shown, counted from 1.</source>
        <translation>显示的第一个细胞，从 1 计数。</translation>
    </message>
    <message>
        <source>The frames to be kept do not fit.</source>
        <translation>要保留的帧超出内存。</translation>
    </message>
    <message>
        <source>The last cell may not come before the first.</source>
        <translation>最后一个细胞不能在第一个之前。</translation>
    </message>
    <message>
        <source>The last cell shown; 0 for the last there is.</source>
        <translation>显示的最后一个细胞；0 表示直到末尾。</translation>
    </message>
    <message>
        <source>The network was silent all the time, so that there are no spikes.</source>
        <translation>网络始终没有活动，因而没有锋电位。</translation>
    </message>
    <message>
        <source>The path has {} tracked positions; two or more are needed.</source>
        <translation>路径有 {} 个跟踪到的位置；至少需要两个。</translation>
    </message>
    <message>
        <source>The phase map has fewer than three visited bins, so no stripes can be fitted.</source>
        <translation>相位图中到访过的箱少于三个，无法拟合条纹。</translation>
    </message>
    <message>
        <source>The phase map has no visited bin, so no stripes can be fitted.</source>
        <translation>相位图中没有到访过的箱，无法拟合条纹。</translation>
    </message>
    <message>
        <source>The phase maps are not striped: these coordinates do not follow the position along a lattice.</source>
        <translation>相位图没有条纹：这些坐标不沿格点随位置变化。</translation>
    </message>
    <message>
        <source>The position does not change (or is never tracked) where phases were decoded.</source>
        <translation>在解码出相位之处，位置没有变化（或从未跟踪到）。</translation>
    </message>
    <message>
        <source>The position does not change along both axes, or is never tracked.</source>
        <translation>位置沿某个轴没有变化，或从未跟踪到。</translation>
    </message>
    <message>
        <source>The recording has no position, and phases are mapped over positions.</source>
        <translation>记录没有位置，而相位要映射到位置上。</translation>
    </message>
    <message>
        <source>The recording has no position.</source>
        <translation>记录没有位置。</translation>
    </message>
    <message>
        <source>The sizes of the holes do not add up to the {} vertices given.</source>
        <translation>各孔洞的顶点数之和不等于所给的 {} 个顶点。</translation>
    </message>
    <message>
        <source>The truth has {} rows, the activity {}.</source>
        <translation>真值有 {} 行，活动有 {} 行。</translation>
    </message>
    <message>
        <source>The two coordinates are the same.</source>
        <translation>两个坐标相同。</translation>
    </message>
    <message>
        <source>The two stripe patterns run in the same direction, so the torus has no parallelogram in space.</source>
        <translation>两组条纹方向相同，因而环面在空间中不构成平行四边形。</translation>
    </message>
    <message>
        <source>There are no decoded phases.</source>
        <translation>没有解码的相位。</translation>
    </message>
    <message>
        <source>There is no bin between {:.2f} s and {:.2f} s.</source>
        <translation>{:.2f} 秒与 {:.2f} 秒之间没有时间箱。</translation>
    </message>
    <message>
        <source>There is no decoded time between {:.2f} s and {:.2f} s.</source>
        <translation>{:.2f} 秒与 {:.2f} 秒之间没有解码的时刻。</translation>
    </message>
    <message>
        <source>Thigmotaxis</source>
        <translation>趋触性</translation>
    </message>
    <message>
        <source>Time at the start during which the animal waits and senses where it is.</source>
        <translation>开始时动物停留并感知自身位置的时间。</translation>
    </message>
    <message>
        <source>Time between frames that are kept; 0: every step.</source>
        <translation>所保留的帧之间的时间；0：每一步。</translation>
    </message>
    <message>
        <source>Time compared; 0 for all.</source>
        <translation>比较的时长；0 表示全部。</translation>
    </message>
    <message>
        <source>Time constant with which the head follows the movement.</source>
        <translation>头部跟随运动的时间常数。</translation>
    </message>
    <message>
        <source>Time over which speed is correlated.</source>
        <translation>速度保持相关的时间。</translation>
    </message>
    <message>
        <source>Time over which the angular velocity is correlated.</source>
        <translation>角速度保持相关的时间。</translation>
    </message>
    <message>
        <source>Time shown; 0 for all.</source>
        <translation>显示的时长；0 表示全部。</translation>
    </message>
    <message>
        <source>Times without a phase get one between their neighbours.</source>
        <translation>没有相位的时刻由相邻时刻插值得到。</translation>
    </message>
    <message>
        <source>Use a smaller least shift.</source>
        <translation>请使用更小的最小时移。</translation>
    </message>
    <message>
        <source>Use more time, fewer bins, or more smoothing.</source>
        <translation>请使用更长的时间、更少的箱或更强的平滑。</translation>
    </message>
    <message>
        <source>Use the activity that the phases were decoded from.</source>
        <translation>请使用解码相位时所用的活动。</translation>
    </message>
    <message>
        <source>Vertices x, y, x, y, … of a polygonal arena.</source>
        <translation>多边形场地的顶点 x, y, x, y, …</translation>
    </message>
    <message>
        <source>Vertices x, y, … of all holes, one after the other.</source>
        <translation>所有孔洞的顶点 x, y, …，依次排列。</translation>
    </message>
    <message>
        <source>Wall distance</source>
        <translation>墙壁作用距离</translation>
    </message>
    <message>
        <source>Wall strength</source>
        <translation>墙壁强度</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>墙壁</translation>
    </message>
    <message>
        <source>Where the animal starts, x, y; empty: anywhere.</source>
        <translation>动物的起始位置 x, y；留空：任意。</translation>
    </message>
    <message>
        <source>Whether who leaves on one side comes in on the other.</source>
        <translation>从一侧离开者是否从另一侧进入。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the Gaussian over sines and cosines of the phases.</source>
        <translation>对相位的正弦与余弦作平滑的高斯核宽度。</translation>
    </message>
    <message>
        <source>Width of the Gaussian over spikes and over occupancy; 0 for none.</source>
        <translation>对锋电位与停留时间作平滑的高斯核宽度；0 表示不平滑。</translation>
    </message>
    <message>
        <source>Width of the Gaussian over the maps; 0 for none.</source>
        <translation>对图作平滑的高斯核宽度；0 表示不平滑。</translation>
    </message>
    <message>
        <source>Width of the arena.</source>
        <translation>场地的宽度。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; adds the cosine fits of that package, and its alignment.</source>
        <translation>&quot;canns-1.5&quot; 增加该软件包的余弦拟合及其对齐。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; bridges every hole, as that package does.</source>
        <translation>&quot;canns-1.5&quot; 与该软件包一样衔接所有空缺。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; reflects and exchanges axes and centres and smooths with holes as zeros, as that package does.</source>
        <translation>&quot;canns-1.5&quot; 与该软件包一样翻转并交换坐标轴、居中，且平滑时把空箱视为零。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; smooths rates instead, fills holes, keeps the unit of the activity and drops samples at the largest x or y, as that package does.</source>
        <translation>&quot;canns-1.5&quot; 与该软件包一样改为平滑发放率、填补空箱、保持活动的单位，并略去 x 或 y 最大处的采样。</translation>
    </message>
    <message>
        <source>&quot;canns-1.5&quot; takes unvisited bins for zero and does not normalise by the overlap, as that package does.</source>
        <translation>&quot;canns-1.5&quot; 与该软件包一样把未到访的箱视为零，且不按重叠归一化。</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>t-maze</source>
        <translation>T 形迷宫</translation>
    </message>
    <message>
        <source>t-maze-recesses</source>
        <translation>带凹室的 T 形迷宫</translation>
    </message>
    <message>
        <source>{} numbers were given; a place has two.</source>
        <translation>给出了 {} 个数字；位置需要两个。</translation>
    </message>
    <message>
        <source>{} numbers were given; points have two each.</source>
        <translation>给出了 {} 个数字；每个点需要两个。</translation>
    </message>
    <message>
        <source>{} numbers were given; walls have four each.</source>
        <translation>给出了 {} 个数字；每面墙需要四个。</translation>
    </message>
    <message>
        <source>Grid cells</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>Head direction</source>
        <translation>头朝向</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无预设</translation>
    </message>
    <message>
        <source>A landmark is not among the projected points.</source>
        <translation>有一个地标不在投影后的点之中。</translation>
    </message>
    <message>
        <source>A tuning curve needs samples and bins.</source>
        <translation>调谐曲线需要采样与箱。</translation>
    </message>
    <message>
        <source>Active times</source>
        <translation>活跃时刻</translation>
    </message>
    <message>
        <source>Activity to landmarks, their distances and the barcode with its cocycles.</source>
        <translation>从活动到地标、地标间的距离、条形码及其上闭链。</translation>
    </message>
    <message>
        <source>Align to the box</source>
        <translation>与箱体对齐</translation>
    </message>
    <message>
        <source>All rows need the same number of columns.</source>
        <translation>各行的列数必须相同。</translation>
    </message>
    <message>
        <source>An array can be chosen in an .npz only.</source>
        <translation>只有 .npz 中才能选择数组。</translation>
    </message>
    <message>
        <source>An array of numbers in two dimensions was wanted; this one has the shape {}.</source>
        <translation>此处应为二维数字数组；它的形状为 {}。</translation>
    </message>
    <message>
        <source>Ask for 1 to {} (the point itself counts).</source>
        <translation>请取 1 到 {}（点自身计入）。</translation>
    </message>
    <message>
        <source>Ask for 1 to {}.</source>
        <translation>请取 1 到 {}。</translation>
    </message>
    <message>
        <source>Ask for at most {}, or take more landmarks.</source>
        <translation>请至多取 {}，或使用更多地标。</translation>
    </message>
    <message>
        <source>Ask for at most {}, take more times, or record longer.</source>
        <translation>请至多取 {}、使用更多时刻，或延长记录。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>By density in the neighbour graph, which leaves out noise, or the farthest points.</source>
        <translation>按近邻图中的密度选取（排除噪声），或选取最远点。</translation>
    </message>
    <message>
        <source>Cells must have a width and a height above 0.</source>
        <translation>单元格的宽与高必须大于 0。</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and has room.</source>
        <translation>请检查文件夹是否可写、空间是否足够。</translation>
    </message>
    <message>
        <source>Check that the recording has spikes where the speed filter leaves it.</source>
        <translation>请检查记录在通过速度过滤的时间内是否有锋电位。</translation>
    </message>
    <message>
        <source>Check the activity for values of very different size.</source>
        <translation>请检查活动中是否有量级悬殊的值。</translation>
    </message>
    <message>
        <source>Choice of landmarks</source>
        <translation>地标选取</translation>
    </message>
    <message>
        <source>Choose one with --array.</source>
        <translation>请用 --array 选择其一。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>同调类</translation>
    </message>
    <message>
        <source>Cocycles</source>
        <translation>上闭链</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Coordinate {} follows the known angle with R = {:.3f}.</source>
        <translation>坐标 {} 与已知角度的符合程度为 R = {:.3f}。</translation>
    </message>
    <message>
        <source>Coordinates must be finite numbers.</source>
        <translation>坐标必须是有限数。</translation>
    </message>
    <message>
        <source>Cross-validate</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Decoded phases over the box, their stripes, and coordinates aligned to it.</source>
        <translation>箱体上的解码相位、其条纹，以及与箱体对齐的坐标。</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Decoding step</source>
        <translation>解码步长</translation>
    </message>
    <message>
        <source>Diffusion</source>
        <translation>扩散</translation>
    </message>
    <message>
        <source>Distance between two population states.</source>
        <translation>两个群体状态之间的距离。</translation>
    </message>
    <message>
        <source>Distance of landmarks</source>
        <translation>地标间距离</translation>
    </message>
    <message>
        <source>Distances between landmarks</source>
        <translation>地标间的距离</translation>
    </message>
    <message>
        <source>Drawing figures</source>
        <translation>正在绘图</translation>
    </message>
    <message>
        <source>Edge of the central field</source>
        <translation>中心野边界</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填补空箱</translation>
    </message>
    <message>
        <source>Firing rates of the cells over the box.</source>
        <translation>箱体上各细胞的发放率。</translation>
    </message>
    <message>
        <source>Firing rates of the cells over time.</source>
        <translation>各细胞发放率随时间的变化。</translation>
    </message>
    <message>
        <source>First cell</source>
        <translation>第一个细胞</translation>
    </message>
    <message>
        <source>First coordinate</source>
        <translation>第一坐标</translation>
    </message>
    <message>
        <source>From the longest bars of H1 to a phase on the ring or torus at every time.</source>
        <translation>从 H1 最长的条形得到每一时刻在圆环或环面上的相位。</translation>
    </message>
    <message>
        <source>Grid cell from</source>
        <translation>网格细胞的最低分数</translation>
    </message>
    <message>
        <source>Highest dimension of the barcode: 1 finds rings, 2 voids too.</source>
        <translation>条形码的最高维度：1 可发现圆环，2 还可发现空腔。</translation>
    </message>
    <message>
        <source>Highest dimension that is tested; 2 takes many times longer than 1.</source>
        <translation>检验的最高维度；2 比 1 耗时多倍。</translation>
    </message>
    <message>
        <source>How hexagonal each cell&apos;s map is: gridness, spacing and orientation.</source>
        <translation>每个细胞的图有多接近六边形：网格性、间距与方位。</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>地标数</translation>
    </message>
    <message>
        <source>Last cell</source>
        <translation>最后一个细胞</translation>
    </message>
    <message>
        <source>Least occupancy</source>
        <translation>最短停留时间</translation>
    </message>
    <message>
        <source>Least shift</source>
        <translation>最小时移</translation>
    </message>
    <message>
        <source>Least weight</source>
        <translation>最小权重</translation>
    </message>
    <message>
        <source>Leave out silent bins</source>
        <translation>略去无发放的箱</translation>
    </message>
    <message>
        <source>Let the network settle before it is recorded.</source>
        <translation>请让网络先稳定下来再开始记录。</translation>
    </message>
    <message>
        <source>Longest edge of the complex; 0 for no threshold.</source>
        <translation>复形的最长边；0 表示不设阈值。</translation>
    </message>
    <message>
        <source>Longest hole</source>
        <translation>最长空缺</translation>
    </message>
    <message>
        <source>Lower it, or raise tda.maximumDimension.</source>
        <translation>请降低它，或提高 tda.maximumDimension。</translation>
    </message>
    <message>
        <source>Lower the number of components, or use more units.</source>
        <translation>请减少主成分数，或使用更多单元。</translation>
    </message>
    <message>
        <source>Make cells larger.</source>
        <translation>请增大单元格。</translation>
    </message>
    <message>
        <source>Make coordinates independent</source>
        <translation>使坐标相互独立</translation>
    </message>
    <message>
        <source>Maximum dimension</source>
        <translation>最高维度</translation>
    </message>
    <message>
        <source>Maximum dimension of shuffles</source>
        <translation>打乱的最高维度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Most active times</source>
        <translation>最活跃的时刻</translation>
    </message>
    <message>
        <source>Most periods</source>
        <translation>最多周期数</translation>
    </message>
    <message>
        <source>Name a folder, new or not, where you may write.</source>
        <translation>请指定可写的文件夹，新的或已有的均可。</translation>
    </message>
    <message>
        <source>Neighbour graph</source>
        <translation>近邻图</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近邻数</translation>
    </message>
    <message>
        <source>Neighbours of a landmark</source>
        <translation>地标的近邻数</translation>
    </message>
    <message>
        <source>No array of numbers in two dimensions is in the file.</source>
        <translation>文件中没有二维数字数组。</translation>
    </message>
    <message>
        <source>No shuffle has been computed.</source>
        <translation>没有计算过打乱检验。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Number of points that the barcode is computed from.</source>
        <translation>用于计算条形码的点数。</translation>
    </message>
    <message>
        <source>Number of principal components that the cloud is projected to.</source>
        <translation>点云投影到的主成分个数。</translation>
    </message>
    <message>
        <source>Number of shuffles that every run makes to compare the bars with; 0 for none. The page runs them afterwards, and may be stopped.</source>
        <translation>每次运行都作的、用于与条形比较的打乱次数；0 表示不作。页面可在之后运行打乱检验，并可随时停止。</translation>
    </message>
    <message>
        <source>Numbers separated by commas or spaces are wanted.</source>
        <translation>此处应为以逗号或空格分隔的数字。</translation>
    </message>
    <message>
        <source>Of those, so many with the most activity are kept.</source>
        <translation>从中保留活动最强的若干时刻。</translation>
    </message>
    <message>
        <source>Offsets are from 0 to {}.</source>
        <translation>偏移的范围为 0 到 {}。</translation>
    </message>
    <message>
        <source>Only every so many-th bin of the activity is used.</source>
        <translation>每隔这么多个时间箱取一个。</translation>
    </message>
    <message>
        <source>Open it as a recording, if it is one.</source>
        <translation>如果它是记录，请作为记录打开。</translation>
    </message>
    <message>
        <source>Open it with that version, or a later one.</source>
        <translation>请用该版本或更新的版本打开。</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>正在打开项目</translation>
    </message>
    <message>
        <source>Opening the recording</source>
        <translation>正在打开记录</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Persistent cohomology</source>
        <translation>持续上同调</translation>
    </message>
    <message>
        <source>Phase bins</source>
        <translation>相位箱数</translation>
    </message>
    <message>
        <source>Place within the bar</source>
        <translation>条形内的位置</translation>
    </message>
    <message>
        <source>Point {} has the coordinate {}.</source>
        <translation>点 {} 的坐标为 {}。</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分数</translation>
    </message>
    <message>
        <source>Principal components need two times or more; there are {}.</source>
        <translation>主成分分析至少需要两个时刻；现有 {} 个。</translation>
    </message>
    <message>
        <source>Re-estimations</source>
        <translation>重新估计次数</translation>
    </message>
    <message>
        <source>Representatives of how many of the longest classes of H1 are kept for decoding; -1 for all.</source>
        <translation>为解码保留 H1 中最长的多少个同调类的代表元；-1 表示全部。</translation>
    </message>
    <message>
        <source>Row {} has {} numbers, the first one {}.</source>
        <translation>第 {} 行有 {} 个数字，第一行有 {} 个。</translation>
    </message>
    <message>
        <source>Scale every unit to a standard deviation of 1, so that fast cells do not outweigh slow ones.</source>
        <translation>将每个单元缩放到标准差为 1，避免高发放细胞占主导。</translation>
    </message>
    <message>
        <source>Second coordinate</source>
        <translation>第二坐标</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed of the shuffles</source>
        <translation>打乱的随机种子</translation>
    </message>
    <message>
        <source>Set tda.shuffles and run the stage.</source>
        <translation>请设置 tda.shuffles 并运行该步骤。</translation>
    </message>
    <message>
        <source>Shuffle {} shifts a unit by {} rows.</source>
        <translation>打乱 {} 将一个单元平移了 {} 行。</translation>
    </message>
    <message>
        <source>Shuffles cannot be tested up to dimension {} when the barcode ends at {}.</source>
        <translation>条形码止于维度 {1}，无法把打乱检验做到维度 {0}。</translation>
    </message>
    <message>
        <source>Size of a neighbourhood in the graph of the landmarks; the point itself counts.</source>
        <translation>地标近邻图中邻域的大小；点自身计入。</translation>
    </message>
    <message>
        <source>Size of a neighbourhood in the graph that densities come from; the point itself counts.</source>
        <translation>计算密度的近邻图中邻域的大小；点自身计入。</translation>
    </message>
    <message>
        <source>Smoothing of tuning</source>
        <translation>调谐平滑</translation>
    </message>
    <message>
        <source>Smoothness prior</source>
        <translation>平滑先验</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Take every</source>
        <translation>取样间隔</translation>
    </message>
    <message>
        <source>Take one from 0 to 100.</source>
        <translation>请取 0 到 100 之间的值。</translation>
    </message>
    <message>
        <source>The activity does not vary at the chosen times.</source>
        <translation>活动在所选时刻没有变化。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; should have three dimensions.</source>
        <translation>数组 &quot;{}&quot; 应有三个维度。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; should not have negative numbers.</source>
        <translation>数组 &quot;{}&quot; 不应有负数。</translation>
    </message>
    <message>
        <source>The attribute &quot;{}&quot; is missing.</source>
        <translation>缺少属性 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>The decoded path beside that of the animal.</source>
        <translation>解码路径与动物实际路径的对照。</translation>
    </message>
    <message>
        <source>The distances between all cells do not fit.</source>
        <translation>所有单元格之间的距离超出内存。</translation>
    </message>
    <message>
        <source>The eigenvectors of the covariance could not be found.</source>
        <translation>无法求出协方差的特征向量。</translation>
    </message>
    <message>
        <source>The file was not copied or written completely.</source>
        <translation>文件没有完整复制或写入。</translation>
    </message>
    <message>
        <source>The grid has too many cells.</source>
        <translation>栅格的单元格过多。</translation>
    </message>
    <message>
        <source>The heap of texts at byte {} is damaged.</source>
        <translation>字节 {} 处的文本堆已损坏。</translation>
    </message>
    <message>
        <source>The number type {} is not one that a result has.</source>
        <translation>数值类型 {} 不是结果所用的类型。</translation>
    </message>
    <message>
        <source>The parameters are no JSON.</source>
        <translation>参数不是 JSON。</translation>
    </message>
    <message>
        <source>The project file is damaged or was changed by another program.</source>
        <translation>项目文件已损坏，或被其他程序修改过。</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>项目文件已损坏。</translation>
    </message>
    <message>
        <source>The project was written by a newer canns ({}), in version {} of the format; this one knows version {}.</source>
        <translation>项目由更新的 canns ({}) 写出，格式版本为 {}；此程序只认识版本 {}。</translation>
    </message>
    <message>
        <source>The recording {} is not at hand.</source>
        <translation>找不到记录 {}。</translation>
    </message>
    <message>
        <source>The same seed gives the same shuffles.</source>
        <translation>相同的种子得到相同的打乱。</translation>
    </message>
    <message>
        <source>The shuffles were tested up to dimension {}, not {}.</source>
        <translation>打乱检验做到维度 {}，而不是 {}。</translation>
    </message>
    <message>
        <source>The stage &quot;{}&quot; is not known here and was left out.</source>
        <translation>此程序不认识步骤 &quot;{}&quot;，已略去。</translation>
    </message>
    <message>
        <source>The stimulus never changes.</source>
        <translation>刺激从不变化。</translation>
    </message>
    <message>
        <source>At no time are the phases of both coordinates known.</source>
        <translation>没有任何时刻同时知道两个坐标的相位。</translation>
    </message>
    <message>
        <source>Check that the folder may be written to.</source>
        <translation>请检查该文件夹是否可写。</translation>
    </message>
    <message>
        <source>Run the stage decode again, or choose other coordinates.</source>
        <translation>请重新运行 decode 阶段，或选择其他坐标。</translation>
    </message>
    <message>
        <source>Vectors in the plane should have two numbers each.</source>
        <translation>平面上的向量应各有两个数。</translation>
    </message>
    <message>
        <source>{} of {} decoded times have no phase and were left out.</source>
        <translation>{1} 个解码时刻中有 {0} 个没有相位，已略去。</translation>
    </message>
    <message>
        <source>There are no numbers.</source>
        <translation>没有数字。</translation>
    </message>
    <message>
        <source>There are several arrays: {}.</source>
        <translation>有多个数组：{}。</translation>
    </message>
    <message>
        <source>There are {} stimuli for {} rates.</source>
        <translation>{1} 个发放率有 {0} 个刺激。</translation>
    </message>
    <message>
        <source>There is no array &quot;{}&quot;.</source>
        <translation>没有数组 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>There is no diagram &quot;H0&quot;.</source>
        <translation>没有图 &quot;H0&quot;。</translation>
    </message>
    <message>
        <source>There is no pattern in the frames.</source>
        <translation>各帧中没有图样。</translation>
    </message>
    <message>
        <source>This is an HDF5 file, but not a project of canns.</source>
        <translation>这是 HDF5 文件，但不是 canns 的项目。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Weights of edges</source>
        <translation>边的权重</translation>
    </message>
    <message>
        <source>Where on the ring or torus each cell fires.</source>
        <translation>每个细胞在圆环或环面上何处发放。</translation>
    </message>
    <message>
        <source>Who computes the barcode: canns itself, or the installed program ripser as a cross-check (without cocycles).</source>
        <translation>由谁计算条形码：canns 自身，或用已安装的 ripser 程序交叉验证（不含上闭链）。</translation>
    </message>
    <message>
        <source>Writing results</source>
        <translation>正在写入结果</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a cocycle of dimension {}.</source>
        <translation>&quot;{}&quot; 不是维度 {} 的上闭链。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a diagram: two columns were wanted.</source>
        <translation>&quot;{}&quot; 不是持续图：应为两列。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; lives on a {}; this is for a {}.</source>
        <translation>&quot;{}&quot; 位于 {}；此处应为 {}。</translation>
    </message>
    <message>
        <source>bayesian</source>
        <translation>贝叶斯</translation>
    </message>
    <message>
        <source>canns</source>
        <translation>canns（自带）</translation>
    </message>
    <message>
        <source>cityblock</source>
        <translation>曼哈顿</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>euclidean</source>
        <translation>欧氏</translation>
    </message>
    <message>
        <source>farthest-point</source>
        <translation>最远点</translation>
    </message>
    <message>
        <source>geodesic</source>
        <translation>测地线</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>近邻图</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>隶属度</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>最小–最大</translation>
    </message>
    <message>
        <source>population-vector</source>
        <translation>群体向量</translation>
    </message>
    <message>
        <source>ripser</source>
        <translation>ripser 程序</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z 分数</translation>
    </message>
    <message>
        <source>{} components of {} samples of {} neurons were asked for.</source>
        <translation>要求从 {2} 个神经元的 {1} 个采样中取 {0} 个成分。</translation>
    </message>
    <message>
        <source>{} is no percentile.</source>
        <translation>{} 不是百分位数。</translation>
    </message>
    <message>
        <source>{} landmarks were asked for, but there are {} points.</source>
        <translation>要求 {} 个地标，但只有 {} 个点。</translation>
    </message>
    <message>
        <source>{} neighbours were asked for, but there are {} points.</source>
        <translation>要求 {} 个近邻，但只有 {} 个点。</translation>
    </message>
    <message>
        <source>{} of {} cells count as grid cells.</source>
        <translation>{1} 个细胞中有 {0} 个算作网格细胞。</translation>
    </message>
    <message>
        <source>{} principal components were asked for, but {} units at {} times have no more than {}.</source>
        <translation>要求 {} 个主成分，但 {} 个单元在 {} 个时刻至多有 {} 个。</translation>
    </message>
    <message>
        <source>{} {} were asked for, but there are {}.</source>
        <translation>要求 {} 个{}，但只有 {} 个。</translation>
    </message>
    <message>
        <source>−log of the weight in the neighbour graph of the landmarks, the metric itself, or the length of the shortest path along neighbours.</source>
        <translation>地标近邻图权重的 −log、度量本身，或沿近邻的最短路径长度。</translation>
    </message>
    <message>
        <source>A verdict has one shape and one reason.</source>
        <translation>判定只有一种形状和一个理由。</translation>
    </message>
    <message>
        <source>A verdict needs the bars of H1: raise the maximum dimension.</source>
        <translation>判定需要 H1 的条形：请提高最高维度。</translation>
    </message>
    <message>
        <source>Agreement of the phases decoded from two halves of the cells.</source>
        <translation>由两半细胞解码的相位的一致程度。</translation>
    </message>
    <message>
        <source>As a ring, {}; as a torus, {}.</source>
        <translation>作为圆环：{}；作为环面：{}。</translation>
    </message>
    <message>
        <source>Entropy of the landmarks&apos; phases over that of evenly spread ones.</source>
        <translation>地标相位的熵与均匀分布相位的熵之比。</translation>
    </message>
    <message>
        <source>Largest resultant length of a phase, their sum or difference.</source>
        <translation>某个相位、两相位之和或差的最大合矢量长度。</translation>
    </message>
    <message>
        <source>Longest over second-longest bar of H2.</source>
        <translation>H2 中最长与次长条形之比。</translation>
    </message>
    <message>
        <source>Median correlation of a cell&apos;s tuning in the halves of the recording.</source>
        <translation>细胞在记录前后两半中调谐的相关系数的中位数。</translation>
    </message>
    <message>
        <source>One class of H1 passes all checks of a ring.</source>
        <translation>H1 中有一个同调类通过了圆环的全部检验。</translation>
    </message>
    <message>
        <source>Ring, torus or neither: the bars and what the map itself says.</source>
        <translation>圆环、环面或两者都不是：由条形与映射本身判定。</translation>
    </message>
    <message>
        <source>Share of cells with one field.</source>
        <translation>具有单一发放野的细胞比例。</translation>
    </message>
    <message>
        <source>Shortest bar of the shape over the longest of the others.</source>
        <translation>该形状的最短条形与其余条形中最长者之比。</translation>
    </message>
    <message>
        <source>The barcode ends before dimension 1.</source>
        <translation>条形码止于维度 1 之前。</translation>
    </message>
    <message>
        <source>The checks need the bars of H1 and the cocycles of two classes: raise tda.maximumDimension or tda.cocycles.</source>
        <translation>各项检验需要 H1 的条形与两个同调类的上闭链：请提高 tda.maximumDimension 或 tda.cocycles。</translation>
    </message>
    <message>
        <source>Two classes of H1 pass all checks of a torus.</source>
        <translation>H1 中有两个同调类通过了环面的全部检验。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no shape.</source>
        <translation>&quot;{}&quot; 不是形状。</translation>
    </message>
    <message>
        <source>p-value of the shortest bar of the shape.</source>
        <translation>该形状最短条形的 p 值。</translation>
    </message>
    <message>
        <source>The barcode of {} points with {} edges does not fit.</source>
        <translation>{} 个点、{} 条边的条形码超出内存。</translation>
    </message>
    <message>
        <source>The column reduction of the barcode does not fit.</source>
        <translation>条形码的列约化超出内存。</translation>
    </message>
    <message>
        <source>a quoted text was expected at character {}</source>
        <translation>第 {} 个字符处应为带引号的文本</translation>
    </message>
    <message>
        <source>a whole number has {} bytes, but 8 is the most</source>
        <translation>整数有 {} 字节，最多为 8 字节</translation>
    </message>
    <message>
        <source>an array holds {} bytes, but its shape says {} elements of {}</source>
        <translation>数组有 {} 字节，但其形状为 {} 个 {} 元素</translation>
    </message>
    <message>
        <source>an instance of `{}.{}`</source>
        <translation>`{}.{}` 的实例</translation>
    </message>
    <message>
        <source>at least {}{}</source>
        <translation>不小于 {}{}</translation>
    </message>
    <message>
        <source>at most {}{}</source>
        <translation>不大于 {}{}</translation>
    </message>
    <message>
        <source>between {} and {}{}</source>
        <translation>在 {} 与 {}{} 之间</translation>
    </message>
    <message>
        <source>calling `{}`</source>
        <translation>调用 `{}`</translation>
    </message>
    <message>
        <source>failed: {}</source>
        <translation>未通过：{}</translation>
    </message>
    <message>
        <source>it refers to value {}, which is not there</source>
        <translation>它引用了不存在的值 {}</translation>
    </message>
    <message>
        <source>its protocol is {}, but 0 to 5 are known</source>
        <translation>其协议为 {}，已知的为 0 到 5</translation>
    </message>
    <message>
        <source>the classes alive at once needed {} in the edge sweep</source>
        <translation>边扫描中同时存活的同调类需要 {}</translation>
    </message>
    <message>
        <source>the edge sweep serves dimensions up to 2, not {}</source>
        <translation>边扫描适用于不高于 2 的维度，而不是 {}</translation>
    </message>
    <message>
        <source>unclear: {}</source>
        <translation>不明确：{}</translation>
    </message>
    <message>
        <source>value {} ({}) is less than the one before it ({})</source>
        <translation>第 {} 个值 ({}) 小于前一个值 ({})</translation>
    </message>
    <message>
        <source>value {} is {}</source>
        <translation>第 {} 个值为 {}</translation>
    </message>
    <message>
        <source>{} About {} are needed, but {} are allowed.</source>
        <translation>{}约需 {}，但只允许 {}。</translation>
    </message>
    <message>
        <source>Advanced:</source>
        <translation>高级：</translation>
    </message>
    <message>
        <source>CUDA finds devices, but none that tells its properties.</source>
        <translation>CUDA 找到了设备，但没有一个给出其属性。</translation>
    </message>
    <message>
        <source>CUDA finds no device: {}.</source>
        <translation>CUDA 没有找到设备：{}。</translation>
    </message>
    <message>
        <source>Choose cpu or auto.</source>
        <translation>请选择 cpu 或 auto。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No stage computes on a graphics processor yet.</source>
        <translation>目前还没有步骤在图形处理器上计算。</translation>
    </message>
    <message>
        <source>On the command line a parameter is set with `--set NAME.PARAMETER=VALUE`, such as `--set preprocess.binWidthSeconds=0.02`.</source>
        <translation>在命令行中用 `--set 名称.参数=值` 设置参数，例如 `--set preprocess.binWidthSeconds=0.02`。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>This canns was built without CUDA.</source>
        <translation>此 canns 构建时没有 CUDA。</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>Written by the program from the tables that it uses itself: do not edit it by hand.</source>
        <translation>本页由程序根据其自身使用的参数表写出：请勿手工编辑。</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>any finite number</source>
        <translation>任意有限数</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>数字列表</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>All {} {} are equal: every distance is 0, so there is no shape to find.</source>
        <translation>全部 {} 个{}都相同：所有距离均为 0，因而没有形状可寻。</translation>
    </message>
    <message>
        <source>Check that the values vary.</source>
        <translation>请检查数值是否有变化。</translation>
    </message>
    <message>
        <source>Check the distances, or take more neighbours.</source>
        <translation>请检查距离，或使用更多近邻。</translation>
    </message>
    <message>
        <source>Give more {}.</source>
        <translation>请给出更多{}。</translation>
    </message>
    <message>
        <source>No two of the {} {} that differ are at a finite distance, so there is no shape to find.</source>
        <translation>{} 个{}中没有两个相异且距离有限的，因而没有形状可寻。</translation>
    </message>
    <message>
        <source>One of the {} is not enough: a barcode needs two or more.</source>
        <translation>只有一个{}是不够的：条形码至少需要两个。</translation>
    </message>
    <message>
        <source>Set its parameters again and run it.</source>
        <translation>请重新设置其参数并运行。</translation>
    </message>
    <message>
        <source>The program ripser printed a bar that cannot be read.</source>
        <translation>ripser 程序输出了无法读取的条形。</translation>
    </message>
    <message>
        <source>The program ripser printed an unknown dimension.</source>
        <translation>ripser 程序输出了未知的维度。</translation>
    </message>
    <message>
        <source>The result of {} that this run was made of is no longer kept.</source>
        <translation>此次运行所依据的 {} 的结果已不再保留。</translation>
    </message>
    <message>
        <source>Activity is averaged over steps of this width before it is correlated.</source>
        <translation>计算相关之前，活动按此宽度的步长取平均。</translation>
    </message>
    <message>
        <source>Activity: two cells are alike when their activity is correlated, whatever the sign, with that of the same others; this finds modules of grid cells and head-direction cells and needs no position. Autocorrelogram: correlation of the autocorrelograms of their rate maps; this finds modules of grid cells.</source>
        <translation>活动：两个细胞的活动若与同样的其他细胞相关（不论正负），它们就相似；可找到网格细胞模块和头朝向细胞，不需要位置。自相关图：放电率图的自相关图之间的相关；可找到网格细胞模块。</translation>
    </message>
    <message>
        <source>Cells are alike by</source>
        <translation>相似的依据</translation>
    </message>
    <message>
        <source>Cells make a group when they are more alike than this on the whole: 0 for cells that have nothing in common, 1 for cells that cannot be told apart.</source>
        <translation>彼此的相似度总体上超过此值的细胞成为一组：毫无共同之处为 0，无法区分为 1。</translation>
    </message>
    <message>
        <source>Draws the shifts that tell what chance makes, and the order in which cells are looked at.</source>
        <translation>用于抽取说明随机水平的时间平移，以及逐个处理细胞的顺序。</translation>
    </message>
    <message>
        <source>Fewest cells</source>
        <translation>最少细胞数</translation>
    </message>
    <message>
        <source>Groups of cells</source>
        <translation>细胞分组</translation>
    </message>
    <message>
        <source>Groups of cells that hang together, as modules of grid cells, to be analysed each on its own.</source>
        <translation>彼此关联的细胞组，例如网格细胞的各个模块，供分别分析。</translation>
    </message>
    <message>
        <source>Groups with fewer cells are dissolved; their cells are in none.</source>
        <translation>细胞数更少的组被解散，其细胞不属于任何组。</translation>
    </message>
    <message>
        <source>Least lag</source>
        <translation>最小位移</translation>
    </message>
    <message>
        <source>Likeness of cells</source>
        <translation>细胞的相似度</translation>
    </message>
    <message>
        <source>Likeness within a group</source>
        <translation>组内相似度</translation>
    </message>
    <message>
        <source>No {} cells are more alike than {} on the whole, so there is no group.</source>
        <translation>没有 {} 个细胞的相似度总体上超过 {}，因此没有分组。</translation>
    </message>
    <message>
        <source>One group of {} cells.</source>
        <translation>一个组，{} 个细胞。</translation>
    </message>
    <message>
        <source>{} groups of {} cells: analyse each on its own.</source>
        <translation>{} 个组，细胞数为 {}：请分别分析每一组。</translation>
    </message>
    <message>
        <source>{} of {} cells are in no group.</source>
        <translation>有 {} 个细胞（共 {} 个）不属于任何组。</translation>
    </message>
    <message>
        <source>Shorter lags of the autocorrelograms, as a share of the side of the box, are not compared: their central peak is there in any cell.</source>
        <translation>自相关图中更短的位移（占箱子边长的比例）不参与比较：任何细胞都有中央峰。</translation>
    </message>
    <message>
        <source>Spatial bins along each side of the rate maps.</source>
        <translation>放电率图每边的空间箱数。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>There are {} cells, and a group has at least {}.</source>
        <translation>共有 {} 个细胞，而一组至少有 {} 个。</translation>
    </message>
    <message>
        <source>Width of the Gaussian over the rate maps.</source>
        <translation>放电率图上高斯核的宽度。</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>autocorrelogram</source>
        <translation>自相关图</translation>
    </message>
    <message>
        <source>A cell is in a group that there is not.</source>
        <translation>有细胞属于不存在的组。</translation>
    </message>
    <message>
        <source>igraph could not {}: {}.</source>
        <translation>igraph 未能 {}：{}。</translation>
    </message>
    <message>
        <source>Take fewer active times.</source>
        <translation>请减少活跃时刻。</translation>
    </message>
    <message>
        <source>Take {} landmarks or fewer, or set a threshold.</source>
        <translation>请取不超过 {} 个地标，或设定阈值。</translation>
    </message>
    <message>
        <source>bins</source>
        <translation>箱</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>time units</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>The file does not say in which unit its positions are, and they span {:.4g}: too much for metres.</source>
        <translation>文件没有说明其位置的单位，而位置跨度为 {:.4g}，以米计过大。</translation>
    </message>
    <message>
        <source>The unit of the position, `{}`, is not known.</source>
        <translation>无法识别位置的单位 `{}`。</translation>
    </message>
    <message>
        <source>Say how many metres a unit is: with --metres-per-unit, such as 0.01 for centimetres, or in the window, which asks for it.</source>
        <translation>请指定每单位对应多少米：在命令行用 --metres-per-unit（例如厘米用 0.01），或在窗口的对话框中回答。</translation>
    </message>
    <message>
        <source>The position spans {:.4g} m, which is much for an arena.</source>
        <translation>位置跨度为 {:.4g} 米，对实验场地来说过大。</translation>
    </message>
    <message>
        <source>CUDA finds no device: there is no driver for one.</source>
        <translation>CUDA 没有找到设备：没有相应的驱动程序。</translation>
    </message>
    <message>
        <source>Check that the two cover the same times.</source>
        <translation>请检查两者是否覆盖相同的时间。</translation>
    </message>
    <message>
        <source>None of the decoded phases is known.</source>
        <translation>没有一个解码的相位是已知的。</translation>
    </message>
    <message>
        <source>Run the stage decode again.</source>
        <translation>请重新运行 decode。</translation>
    </message>
    <message>
        <source>({}, {}) is outside of the arena, or walls touch its cell.</source>
        <translation>({}, {}) 在场地之外，或其格子碰到墙。</translation>
    </message>
    <message>
        <source>A bin of {} s does not hold a step of {} s.</source>
        <translation>{} 秒的箱装不下 {} 秒的一步。</translation>
    </message>
    <message>
        <source>A bump follows a moving stimulus and lags a little behind it.</source>
        <translation>活动波包跟随移动的刺激，略微滞后。</translation>
    </message>
    <message>
        <source>A film needs steps and rates above 0.</source>
        <translation>影片的步数和速率必须大于 0。</translation>
    </message>
    <message>
        <source>A landscape needs a ring or a torus whose neurons are spread evenly round it.</source>
        <translation>地形需要神经元均匀分布的环或环面。</translation>
    </message>
    <message>
        <source>A stimulus calls up a bump, which stays at its place after the stimulus has gone.</source>
        <translation>刺激唤起活动波包；刺激消失后它留在原处。</translation>
    </message>
    <message>
        <source>A sweep needs bins, a speed and an arena above 0.</source>
        <translation>扫描的格数、速度和场地必须大于 0。</translation>
    </message>
    <message>
        <source>An animal that takes the shortest way from goal to goal.</source>
        <translation>沿最短路径从目标走到目标的动物。</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>格子大小</translation>
    </message>
    <message>
        <source>Choose a task with an animal (navigation, trajectory, …).</source>
        <translation>请选择有动物的任务（navigation、trajectory 等）。</translation>
    </message>
    <message>
        <source>Choose another place, or make cells smaller.</source>
        <translation>换一个位置，或把格子改小。</translation>
    </message>
    <message>
        <source>Distance of the places of neighbouring place cells.</source>
        <translation>相邻位置细胞所在处的间距。</translation>
    </message>
    <message>
        <source>Exponential kernels, ways that cut corners, and an animal that is looked for one cell above its own, as in the Python package.</source>
        <translation>指数核、可切角的路径，以及在其上方一格寻找动物，与 Python 软件包相同。</translation>
    </message>
    <message>
        <source>For instance --set model.neurons=256.</source>
        <translation>例如 --set model.neurons=256。</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Groups are model, task and simulation.</source>
        <translation>组有 model、task 和 simulation。</translation>
    </message>
    <message>
        <source>In each theta cycle the active place runs ahead of the animal along the corridor.</source>
        <translation>在每个 theta 周期中，活跃的位置沿走廊跑到动物前方。</translation>
    </message>
    <message>
        <source>In each theta cycle the internal direction sweeps off the heading, to the left and the right in turn.</source>
        <translation>在每个 theta 周期中，内部方向扫离头朝向，左右交替。</translation>
    </message>
    <message>
        <source>Local inhibition makes a hexagonal pattern of bumps on a sheet.</source>
        <translation>局部抑制在平面上形成由活动波包组成的六角图案。</translation>
    </message>
    <message>
        <source>Make a gap in the walls, or cells smaller.</source>
        <translation>在墙上留出缺口，或把格子改小。</translation>
    </message>
    <message>
        <source>Make cells smaller.</source>
        <translation>把格子改小。</translation>
    </message>
    <message>
        <source>Neither the pattern nor the animal may stand still.</source>
        <translation>图案和动物都不能静止。</translation>
    </message>
    <message>
        <source>Networks as in other programs have one place twice: switch that off.</source>
        <translation>与其他程序相同的网络有一处重复：请关闭该选项。</translation>
    </message>
    <message>
        <source>No cell of the arena is free.</source>
        <translation>场地中没有空闲的格子。</translation>
    </message>
    <message>
        <source>No frame is left to compare paths on.</source>
        <translation>没有剩下可比较路径的帧。</translation>
    </message>
    <message>
        <source>No way leads to the goal ({}, {}).</source>
        <translation>没有路通向目标 ({}, {})。</translation>
    </message>
    <message>
        <source>Nothing moved about in this run.</source>
        <translation>这次运行中没有东西在走动。</translation>
    </message>
    <message>
        <source>Once pushed, a bump with adaptation travels round the ring by itself.</source>
        <translation>有适应的活动波包一经推动，便自行绕环行进。</translation>
    </message>
    <message>
        <source>Peak of the animal&apos;s input.</source>
        <translation>动物所在处输入的峰值。</translation>
    </message>
    <message>
        <source>Place cells of an arena, coupled along ways, whose bump sweeps ahead of the animal.</source>
        <translation>场地中沿路径耦合的位置细胞，其活动波包扫到动物前方。</translation>
    </message>
    <message>
        <source>Places x, y, x, y, … that are visited in turn; empty: anywhere.</source>
        <translation>依次访问的位置 x, y, x, y, …；空：任意处。</translation>
    </message>
    <message>
        <source>Raise theta-place.cellSize.</source>
        <translation>增大 theta-place.cellSize。</translation>
    </message>
    <message>
        <source>Record a decoded position (simulation.states).</source>
        <translation>请记录一个解码的位置（simulation.states）。</translation>
    </message>
    <message>
        <source>Run the network with a stimulus first.</source>
        <translation>请先用刺激运行网络。</translation>
    </message>
    <message>
        <source>Speed along the way.</source>
        <translation>沿路径的速度。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise in every cell&apos;s input at every step.</source>
        <translation>每一步每个细胞输入中噪声的标准差。</translation>
    </message>
    <message>
        <source>Strength of adaptation; what makes the bump sweep.</source>
        <translation>适应强度；使活动波包扫动的原因。</translation>
    </message>
    <message>
        <source>The pattern moves with the animal&apos;s velocity, so that its displacement is the path, scaled.</source>
        <translation>图案随动物的速度移动，其位移就是缩放后的路径。</translation>
    </message>
    <message>
        <source>The state &quot;{}&quot; is no longer finite at step {} ({:.6g} s).</source>
        <translation>状态“{}”在第 {} 步（{:.6g} 秒）不再是有限数。</translation>
    </message>
    <message>
        <source>The time step, {:g}, is too long for the time constant {}.{}, {:g}: lower simulation.timeStep or raise {}.</source>
        <translation>时间步长 {:g} 对时间常数 {}.{}（{:g}）来说太长：请减小 simulation.timeStep 或增大 {}。</translation>
    </message>
    <message>
        <source>The weights between all place cells do not fit.</source>
        <translation>所有位置细胞之间的权重放不下。</translation>
    </message>
    <message>
        <source>There are {} displacements for {} frames.</source>
        <translation>{} 个位移对应 {} 帧。</translation>
    </message>
    <message>
        <source>There is no bump whose landscape could be taken.</source>
        <translation>没有可供计算地形的活动波包。</translation>
    </message>
    <message>
        <source>Time over which the head follows the direction of movement.</source>
        <translation>头跟随运动方向所用的时间。</translation>
    </message>
    <message>
        <source>To a stimulus far away the bump does not slide: it dies out where it is and grows anew there.</source>
        <translation>对远处的刺激，活动波包不会滑过去：它在原处消失，在那里重新长出。</translation>
    </message>
    <message>
        <source>Where the animal starts, x, y; empty: at the last goal, or anywhere.</source>
        <translation>动物的起点 x, y；空：最后一个目标处，或任意处。</translation>
    </message>
    <message>
        <source>Width and height of the cells that the way leads over.</source>
        <translation>路径所经格子的宽与高。</translation>
    </message>
    <message>
        <source>Width of coupling and input, along the way.</source>
        <translation>沿路径量的耦合与输入宽度。</translation>
    </message>
    <message>
        <source>With adaptation the bump runs ahead of a stimulus that moves slower than it would by itself.</source>
        <translation>有适应时，若刺激比活动波包自行移动得慢，活动波包会走在刺激前面。</translation>
    </message>
    <message>
        <source>With noise and no stimulus the bump diffuses along the ring, since no place holds it.</source>
        <translation>有噪声而无刺激时，活动波包沿环扩散，因为没有哪一处能留住它。</translation>
    </message>
    <message>
        <source>Writing the recording</source>
        <translation>正在写记录</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has no parameters here.</source>
        <translation>“{}”在这里没有参数。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no position.</source>
        <translation>“{}”不是位置。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not GROUP.PARAMETER=VALUE.</source>
        <translation>“{}”不是 组.参数=值 的形式。</translation>
    </message>
    <message>
        <source>A list of values was wanted.</source>
        <translation>此处应为一列取值。</translation>
    </message>
    <message>
        <source>A list with at least one member was wanted.</source>
        <translation>此处应为至少有一个成员的列表。</translation>
    </message>
    <message>
        <source>Agreement of coordinate {} decoded from two halves of the cells (decode.crossValidate).</source>
        <translation>由两半细胞分别解码的坐标 {} 的一致度（decode.crossValidate）。</translation>
    </message>
    <message>
        <source>Agreement |mean exp(i error)| of coordinate {} with what is known of it.</source>
        <translation>坐标 {} 与已知真值的一致度 |mean exp(i error)|。</translation>
    </message>
    <message>
        <source>An object was wanted.</source>
        <translation>此处应为对象。</translation>
    </message>
    <message>
        <source>An object with a list of values for each parameter was wanted.</source>
        <translation>此处应为对象，其中每个参数有一列取值。</translation>
    </message>
    <message>
        <source>Angle from v to w.</source>
        <translation>从 v 到 w 的角度。</translation>
    </message>
    <message>
        <source>Cells whose gridness reaches gridscore.scoreThreshold.</source>
        <translation>网格度达到 gridscore.scoreThreshold 的细胞数。</translation>
    </message>
    <message>
        <source>Check that it may be written to and has room.</source>
        <translation>请检查是否可写并有足够空间。</translation>
    </message>
    <message>
        <source>Choose another one with --out.</source>
        <translation>请用 --out 另选一个。</translation>
    </message>
    <message>
        <source>Either &quot;preset&quot; or both &quot;model&quot; and &quot;task&quot; are wanted.</source>
        <translation>应给出 &quot;preset&quot;，或同时给出 &quot;model&quot; 和 &quot;task&quot;。</translation>
    </message>
    <message>
        <source>Either &quot;recordings&quot; or &quot;simulations&quot; is wanted.</source>
        <translation>&quot;recordings&quot; 与 &quot;simulations&quot; 应给出其中之一。</translation>
    </message>
    <message>
        <source>Give a number, true, false, a text or a list of numbers.</source>
        <translation>请给出数字、true、false、文本或一列数字。</translation>
    </message>
    <message>
        <source>Give a path, sample:NAME, or an object with &quot;path&quot;.</source>
        <translation>请给出路径、sample:NAME 或含 &quot;path&quot; 的对象。</translation>
    </message>
    <message>
        <source>Greatest rate of any neuron at any time.</source>
        <translation>任何神经元在任何时刻的最大放电率。</translation>
    </message>
    <message>
        <source>Known are {}.</source>
        <translation>可用的有 {}。</translation>
    </message>
    <message>
        <source>Length of the longest bar of H1.</source>
        <translation>H1 最长条的长度。</translation>
    </message>
    <message>
        <source>Length of the longest bar of H2.</source>
        <translation>H2 最长条的长度。</translation>
    </message>
    <message>
        <source>Length of the recording.</source>
        <translation>记录的时长。</translation>
    </message>
    <message>
        <source>Length of the second-longest bar of H1.</source>
        <translation>H1 第二长条的长度。</translation>
    </message>
    <message>
        <source>Length of the second-longest bar of H2.</source>
        <translation>H2 第二长条的长度。</translation>
    </message>
    <message>
        <source>Length of the step in space that takes the first phase once around.</source>
        <translation>使第一相位绕行一周的空间位移的长度。</translation>
    </message>
    <message>
        <source>Length of the step in space that takes the second phase once around.</source>
        <translation>使第二相位绕行一周的空间位移的长度。</translation>
    </message>
    <message>
        <source>Length of the third-longest bar of H1.</source>
        <translation>H1 第三长条的长度。</translation>
    </message>
    <message>
        <source>Mean half width of the bump at half height, second half of the run.</source>
        <translation>运行后一半中，波包半高处的平均半宽。</translation>
    </message>
    <message>
        <source>Mean height of the bump in the second half of the run.</source>
        <translation>运行后一半中，波包的平均高度。</translation>
    </message>
    <message>
        <source>Mean rate over neurons and the second half of the run.</source>
        <translation>对神经元和运行后一半取平均的放电率。</translation>
    </message>
    <message>
        <source>Median gridness of the cells.</source>
        <translation>细胞网格度的中位数。</translation>
    </message>
    <message>
        <source>Median gridness of the neurons.</source>
        <translation>神经元网格度的中位数。</translation>
    </message>
    <message>
        <source>Median spacing of the cells&apos; fields.</source>
        <translation>细胞放电野间距的中位数。</translation>
    </message>
    <message>
        <source>Median spatial information of the cells.</source>
        <translation>细胞空间信息的中位数。</translation>
    </message>
    <message>
        <source>Median spatial information of the neurons.</source>
        <translation>神经元空间信息的中位数。</translation>
    </message>
    <message>
        <source>Paths are relative to the batch file.</source>
        <translation>路径相对于批处理文件。</translation>
    </message>
    <message>
        <source>Root mean square distance of the decoded position from the animal (where it is recorded).</source>
        <translation>解码位置与动物位置的均方根距离（有记录时）。</translation>
    </message>
    <message>
        <source>Root mean square of bump minus stimulus, second half of the run.</source>
        <translation>运行后一半中，波包与刺激之差的均方根。</translation>
    </message>
    <message>
        <source>See the guide, page &quot;Batches&quot;.</source>
        <translation>见指南“批处理”一页。</translation>
    </message>
    <message>
        <source>Share of shuffles whose longest bar of H1 is as long (tda.shuffles).</source>
        <translation>H1 最长条不短于此的打乱所占比例（tda.shuffles）。</translation>
    </message>
    <message>
        <source>Share of the time bins that have a phase.</source>
        <translation>有相位的时间箱所占比例。</translation>
    </message>
    <message>
        <source>Speed of the bump in the second half of the run.</source>
        <translation>运行后一半中波包的速度。</translation>
    </message>
    <message>
        <source>The folder cannot be made: {}.</source>
        <translation>无法建立文件夹：{}。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>无法写入该文件夹。</translation>
    </message>
    <message>
        <source>The shape of the population&apos;s states: ring, torus, none or undecided.</source>
        <translation>群体状态的形状：ring（环）、torus（环面）、none（无）或 undecided（未定）。</translation>
    </message>
    <message>
        <source>There are {}.</source>
        <translation>有 {}。</translation>
    </message>
    <message>
        <source>There is no measure &quot;{}&quot;.</source>
        <translation>没有名为 &quot;{}&quot; 的量。</translation>
    </message>
    <message>
        <source>There is no recording {}.</source>
        <translation>没有记录 {}。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>This is no JSON.</source>
        <translation>这不是 JSON。</translation>
    </message>
    <message>
        <source>This makes more than {} rows.</source>
        <translation>行数超过 {}。</translation>
    </message>
    <message>
        <source>This makes more than {} sets of parameters.</source>
        <translation>参数组数超过 {}。</translation>
    </message>
    <message>
        <source>Units of the recording.</source>
        <translation>记录中的单元数。</translation>
    </message>
    <message>
        <source>Vary fewer parameters, or take fewer values of each.</source>
        <translation>请减少变化的参数，或减少每个参数的取值。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; goes with recordings only.</source>
        <translation>&quot;{}&quot; 只用于记录。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not known here.</source>
        <translation>这里不认识 &quot;{}&quot;。</translation>
    </message>
    <message>
        <source>{} is no seed: a whole number from 0 was wanted.</source>
        <translation>{} 不是种子：应为从 0 起的整数。</translation>
    </message>
    <message>
        <source>{} is no value of a parameter.</source>
        <translation>{} 不是参数的值。</translation>
    </message>
    <message>
        <source>{} is of another type than was wanted.</source>
        <translation>{} 的类型与要求的不同。</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Adaptation above which the bump travels</source>
        <translation>高于此适应强度活动包会行进</translation>
    </message>
    <message>
        <source>Anticipative tracking</source>
        <translation>预测性跟踪</translation>
    </message>
    <message>
        <source>Bands, grids and places</source>
        <translation>条带、网格与位置</translation>
    </message>
    <message>
        <source>Bump that jumps</source>
        <translation>跳跃的活动包</translation>
    </message>
    <message>
        <source>Bump that stays</source>
        <translation>停留的活动包</translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation>活动包</translation>
    </message>
    <message>
        <source>Choose a file that was saved as a set-up.</source>
        <translation>请选择一个保存为设置的文件。</translation>
    </message>
    <message>
        <source>Conjunctive input</source>
        <translation>联合输入</translation>
    </message>
    <message>
        <source>Critical inhibition k_c</source>
        <translation>临界抑制 k_c</translation>
    </message>
    <message>
        <source>Decoded direction</source>
        <translation>解码方向</translation>
    </message>
    <message>
        <source>Decoded phase</source>
        <translation>解码相位</translation>
    </message>
    <message>
        <source>Decoded position</source>
        <translation>解码位置</translation>
    </message>
    <message>
        <source>Direction cells: adaptation</source>
        <translation>方向细胞：适应</translation>
    </message>
    <message>
        <source>Direction cells: firing rate</source>
        <translation>方向细胞：发放率</translation>
    </message>
    <message>
        <source>Direction cells: synaptic input</source>
        <translation>方向细胞：突触输入</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>External input</source>
        <translation>外部输入</translation>
    </message>
    <message>
        <source>Lag behind a slow stimulus, over its speed</source>
        <translation>对慢速刺激的滞后与其速度之比</translation>
    </message>
    <message>
        <source>rad per unit of time</source>
        <translation>弧度每单位时间</translation>
    </message>
    <message>
        <source>Firing rate</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Grid cells from position</source>
        <translation>由位置驱动的网格细胞</translation>
    </message>
    <message>
        <source>Grid cells from velocity (Burak–Fiete)</source>
        <translation>由速度驱动的网格细胞（Burak–Fiete）</translation>
    </message>
    <message>
        <source>Grid cells on a line</source>
        <translation>直线上的网格细胞</translation>
    </message>
    <message>
        <source>Grid pattern</source>
        <translation>网格图样</translation>
    </message>
    <message>
        <source>Growth rate of the pattern</source>
        <translation>图样的增长率</translation>
    </message>
    <message>
        <source>Half width of the bump at half height</source>
        <translation>活动包半高处的半宽</translation>
    </message>
    <message>
        <source>Module 1: adaptation of grid cells</source>
        <translation>模块 1：网格细胞的适应</translation>
    </message>
    <message>
        <source>Module 1: decoded phases of bands</source>
        <translation>模块 1：条带的解码相位</translation>
    </message>
    <message>
        <source>Module 1: left shifters</source>
        <translation>模块 1：左移细胞</translation>
    </message>
    <message>
        <source>Module 1: rates of band cells</source>
        <translation>模块 1：条带细胞的发放率</translation>
    </message>
    <message>
        <source>Module 1: rates of grid cells</source>
        <translation>模块 1：网格细胞的发放率</translation>
    </message>
    <message>
        <source>Module 1: right shifters</source>
        <translation>模块 1：右移细胞</translation>
    </message>
    <message>
        <source>Module 1: synaptic input of band cells</source>
        <translation>模块 1：条带细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 1: synaptic input of grid cells</source>
        <translation>模块 1：网格细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 2: adaptation of grid cells</source>
        <translation>模块 2：网格细胞的适应</translation>
    </message>
    <message>
        <source>Module 2: decoded phases of bands</source>
        <translation>模块 2：条带的解码相位</translation>
    </message>
    <message>
        <source>Module 2: left shifters</source>
        <translation>模块 2：左移细胞</translation>
    </message>
    <message>
        <source>Module 2: rates of band cells</source>
        <translation>模块 2：条带细胞的发放率</translation>
    </message>
    <message>
        <source>Module 2: rates of grid cells</source>
        <translation>模块 2：网格细胞的发放率</translation>
    </message>
    <message>
        <source>Module 2: right shifters</source>
        <translation>模块 2：右移细胞</translation>
    </message>
    <message>
        <source>Module 2: synaptic input of band cells</source>
        <translation>模块 2：条带细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 2: synaptic input of grid cells</source>
        <translation>模块 2：网格细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 3: adaptation of grid cells</source>
        <translation>模块 3：网格细胞的适应</translation>
    </message>
    <message>
        <source>Module 3: decoded phases of bands</source>
        <translation>模块 3：条带的解码相位</translation>
    </message>
    <message>
        <source>Module 3: left shifters</source>
        <translation>模块 3：左移细胞</translation>
    </message>
    <message>
        <source>Module 3: rates of band cells</source>
        <translation>模块 3：条带细胞的发放率</translation>
    </message>
    <message>
        <source>Module 3: rates of grid cells</source>
        <translation>模块 3：网格细胞的发放率</translation>
    </message>
    <message>
        <source>Module 3: right shifters</source>
        <translation>模块 3：右移细胞</translation>
    </message>
    <message>
        <source>Module 3: synaptic input of band cells</source>
        <translation>模块 3：条带细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 3: synaptic input of grid cells</source>
        <translation>模块 3：网格细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 4: adaptation of grid cells</source>
        <translation>模块 4：网格细胞的适应</translation>
    </message>
    <message>
        <source>Module 4: decoded phases of bands</source>
        <translation>模块 4：条带的解码相位</translation>
    </message>
    <message>
        <source>Module 4: left shifters</source>
        <translation>模块 4：左移细胞</translation>
    </message>
    <message>
        <source>Module 4: rates of band cells</source>
        <translation>模块 4：条带细胞的发放率</translation>
    </message>
    <message>
        <source>Module 4: rates of grid cells</source>
        <translation>模块 4：网格细胞的发放率</translation>
    </message>
    <message>
        <source>Module 4: right shifters</source>
        <translation>模块 4：右移细胞</translation>
    </message>
    <message>
        <source>Module 4: synaptic input of band cells</source>
        <translation>模块 4：条带细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 4: synaptic input of grid cells</source>
        <translation>模块 4：网格细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 5: adaptation of grid cells</source>
        <translation>模块 5：网格细胞的适应</translation>
    </message>
    <message>
        <source>Module 5: decoded phases of bands</source>
        <translation>模块 5：条带的解码相位</translation>
    </message>
    <message>
        <source>Module 5: left shifters</source>
        <translation>模块 5：左移细胞</translation>
    </message>
    <message>
        <source>Module 5: rates of band cells</source>
        <translation>模块 5：条带细胞的发放率</translation>
    </message>
    <message>
        <source>Module 5: rates of grid cells</source>
        <translation>模块 5：网格细胞的发放率</translation>
    </message>
    <message>
        <source>Module 5: right shifters</source>
        <translation>模块 5：右移细胞</translation>
    </message>
    <message>
        <source>Module 5: synaptic input of band cells</source>
        <translation>模块 5：条带细胞的突触输入</translation>
    </message>
    <message>
        <source>Module 5: synaptic input of grid cells</source>
        <translation>模块 5：网格细胞的突触输入</translation>
    </message>
    <message>
        <source>Names of the state arrays to keep, with commas; empty: the rates; all: every one.</source>
        <translation>要保存的状态数组名称，用逗号分隔；空：发放率；all：全部。</translation>
    </message>
    <message>
        <source>Path integration</source>
        <translation>路径积分</translation>
    </message>
    <message>
        <source>Peak of u without input</source>
        <translation>无输入时 u 的峰值</translation>
    </message>
    <message>
        <source>Piecewise stimulus, a point</source>
        <translation>分段刺激，一个点</translation>
    </message>
    <message>
        <source>Piecewise stimulus, one angle</source>
        <translation>分段刺激，一个角</translation>
    </message>
    <message>
        <source>Place cells</source>
        <translation>位置细胞</translation>
    </message>
    <message>
        <source>Population coding, a point</source>
        <translation>群体编码，一个点</translation>
    </message>
    <message>
        <source>Population coding, one angle</source>
        <translation>群体编码，一个角</translation>
    </message>
    <message>
        <source>Raster scan</source>
        <translation>光栅扫描</translation>
    </message>
    <message>
        <source>Recorded path</source>
        <translation>记录的路径</translation>
    </message>
    <message>
        <source>Ring attractor (CANN 1-D)</source>
        <translation>环形吸引子（CANN 1-D）</translation>
    </message>
    <message>
        <source>Ring attractor with adaptation (CANN 1-D SFA)</source>
        <translation>带适应的环形吸引子（CANN 1-D SFA）</translation>
    </message>
    <message>
        <source>Sheet attractor (CANN 2-D)</source>
        <translation>片状吸引子（CANN 2-D）</translation>
    </message>
    <message>
        <source>Sheet attractor with adaptation (CANN 2-D SFA)</source>
        <translation>带适应的片状吸引子（CANN 2-D SFA）</translation>
    </message>
    <message>
        <source>Smooth tracking</source>
        <translation>平滑跟踪</translation>
    </message>
    <message>
        <source>Smooth tracking, a point</source>
        <translation>平滑跟踪，一个点</translation>
    </message>
    <message>
        <source>Smooth tracking, one angle</source>
        <translation>平滑跟踪，一个角</translation>
    </message>
    <message>
        <source>Spacing of the pattern</source>
        <translation>图样的间距</translation>
    </message>
    <message>
        <source>Speed of the free bump (lowest order)</source>
        <translation>自由活动包的速度（最低阶）</translation>
    </message>
    <message>
        <source>Sweeps of place cells in a maze</source>
        <translation>迷宫中位置细胞的扫描</translation>
    </message>
    <message>
        <source>Synaptic activation</source>
        <translation>突触激活</translation>
    </message>
    <message>
        <source>Synaptic input</source>
        <translation>突触输入</translation>
    </message>
    <message>
        <source>Template matching, a point</source>
        <translation>模板匹配，一个点</translation>
    </message>
    <message>
        <source>Template matching, one angle</source>
        <translation>模板匹配，一个角</translation>
    </message>
    <message>
        <source>There is no text &quot;{}&quot;.</source>
        <translation>没有文本“{}”。</translation>
    </message>
    <message>
        <source>Theta phase</source>
        <translation>θ 相位</translation>
    </message>
    <message>
        <source>Theta sweeps</source>
        <translation>θ 扫描</translation>
    </message>
    <message>
        <source>Theta sweeps to the left and right</source>
        <translation>向左右的 θ 扫描</translation>
    </message>
    <message>
        <source>Theta sweeps: direction and grid cells</source>
        <translation>θ 扫描：方向与网格细胞</translation>
    </message>
    <message>
        <source>Theta sweeps: direction cells</source>
        <translation>θ 扫描：方向细胞</translation>
    </message>
    <message>
        <source>Theta sweeps: place cells</source>
        <translation>θ 扫描：位置细胞</translation>
    </message>
    <message>
        <source>This is no set-up of a simulation.</source>
        <translation>这不是模拟的设置。</translation>
    </message>
    <message>
        <source>Travelling wave</source>
        <translation>行波</translation>
    </message>
    <message>
        <source>Wandering</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>{} names no recording.</source>
        <translation>{} 没有指明记录。</translation>
    </message>
    <message>
        <source>Call recordTo() first.</source>
        <translation>请先调用 recordTo()。</translation>
    </message>
    <message>
        <source>Distance of the two halves of a stimulus that divides along the first axis, at each feature; empty: one stimulus.</source>
        <translation>刺激沿第一轴一分为二时，两半在每个特征处的距离；留空：一个刺激。</translation>
    </message>
    <message>
        <source>Frames can go straight to HDF5 only.</source>
        <translation>帧只能直接写入 HDF5。</translation>
    </message>
    <message>
        <source>Frames do not go to a file.</source>
        <translation>帧没有写入文件。</translation>
    </message>
    <message>
        <source>Give one a feature, or none.</source>
        <translation>每个特征给一个，或一个也不给。</translation>
    </message>
    <message>
        <source>Name the file *.h5.</source>
        <translation>请把文件命名为 *.h5。</translation>
    </message>
    <message>
        <source>Separations</source>
        <translation>分离距离</translation>
    </message>
    <message>
        <source>The network has no single population to draw a curve of.</source>
        <translation>该网络没有可画曲线的单一群体。</translation>
    </message>
    <message>
        <source>Under a stimulus that divides, the bump first grows broader, then splits in two.</source>
        <translation>刺激一分为二时，活动波包先变宽，然后分裂成两个。</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>{} separations were given, but {} or none were wanted.</source>
        <translation>给出了 {} 个分离距离，应为 {} 个或不给。</translation>
    </message>
    <message>
        <source>Bump that splits</source>
        <translation>分裂的活动包</translation>
    </message>
    <message>
        <source>Distance of neighbouring fields</source>
        <translation>相邻发放野的距离</translation>
    </message>
    <message>
        <source>Velocity of the bump at 1 m/s</source>
        <translation>1 m/s 时活动包的速度</translation>
    </message>
    <message>
        <source>Decode two coordinates.</source>
        <translation>请解码两个坐标。</translation>
    </message>
    <message>
        <source>Phases at positions need the waves of two coordinates.</source>
        <translation>由位置求相位需要两个坐标的波。</translation>
    </message>
    <message>
        <source>Check that the folder has room.</source>
        <translation>请检查文件夹是否有足够空间。</translation>
    </message>
    <message>
        <source>Save a copy with the recording in it instead.</source>
        <translation>请改为保存含记录的副本。</translation>
    </message>
    <message>
        <source>The recording is a folder, which is not put into archives.</source>
        <translation>记录是一个文件夹，不能放入归档。</translation>
    </message>
    <message>
        <source>The recording is not at hand and cannot be put into the archive.</source>
        <translation>记录不在手边，无法放入归档。</translation>
    </message>
    <message>
        <source>The recording is not at hand and cannot be put into the project.</source>
        <translation>记录不在手边，无法放入项目。</translation>
    </message>
    <message>
        <source>The file of finished shuffles cannot be written.</source>
        <translation>无法写入已完成的打乱的文件。</translation>
    </message>
    <message>
        <source>Making the network</source>
        <translation>建立网络</translation>
    </message>
    <message>
        <source>A value is wanted.</source>
        <translation>需要一个值。</translation>
    </message>
    <message>
        <source>Choose one of {}.</source>
        <translation>请选择 {} 之一。</translation>
    </message>
    <message>
        <source>Give the table.h5 of a folder that `canns batch` has filled.</source>
        <translation>请给出 `canns batch` 所填文件夹中的 table.h5。</translation>
    </message>
    <message>
        <source>Parameters that go in step need as many values each.</source>
        <translation>同步的参数需要同样多的取值。</translation>
    </message>
    <message>
        <source>Persistence: {} % of the edges, {} classes live</source>
        <translation>持续同调：已处理 {} % 的边，{} 个类存活</translation>
    </message>
    <message>
        <source>The batch has no column &quot;{}&quot;.</source>
        <translation>批处理没有名为“{}”的列。</translation>
    </message>
    <message>
        <source>The batch has no quantity &quot;{}&quot; that a map could be made of.</source>
        <translation>批处理没有可以作图的量“{}”。</translation>
    </message>
    <message>
        <source>The columns of the table do not fit together.</source>
        <translation>表的各列长度不一致。</translation>
    </message>
    <message>
        <source>The result of &quot;{}&quot; was written by canns {} in another form and was left out: run the step again.</source>
        <translation>“{}”的结果由 canns {} 以另一种形式写成，已略去：请重新运行该步骤。</translation>
    </message>
    <message>
        <source>This is no batch file: a member of it is of another kind than was wanted.</source>
        <translation>这不是批处理文件：其中一个成员的类型不符。</translation>
    </message>
    <message>
        <source>This is no table of a batch.</source>
        <translation>这不是批处理的表。</translation>
    </message>
    <message>
        <source>Type one, or take the parameter away.</source>
        <translation>请输入一个，或移除该参数。</translation>
    </message>
    <message>
        <source>Whole numbers from 0 are wanted, such as 1, 2, 5-8.</source>
        <translation>需要从 0 起的整数，例如 1, 2, 5-8。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; are no seeds.</source>
        <translation>“{}”不是种子。</translation>
    </message>
    <message>
        <source>{} has {} values, {} has {}.</source>
        <translation>{} 有 {} 个值，{} 有 {} 个。</translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation>{} / {} 行</translation>
    </message>
    <message>
        <source>Take fewer modules, grid cells or place cells.</source>
        <translation>请减少模块、网格细胞或位置细胞的数目。</translation>
    </message>
    <message>
        <source>Take fewer neurons.</source>
        <translation>请减少神经元数目。</translation>
    </message>
    <message>
        <source>The connectivity does not fit.</source>
        <translation>连接权重超出可用内存。</translation>
    </message>
    <message>
        <source>The file is damaged: the HDF5 library crashes over it.</source>
        <translation>文件已损坏：HDF5 库在读取它时崩溃。</translation>
    </message>
    <message>
        <source>The weights from all grid cells to all place cells do not fit.</source>
        <translation>所有网格细胞到所有位置细胞的权重超出可用内存。</translation>
    </message>
    <message>
        <source>Trying the file in another process</source>
        <translation>在另一个进程中试读文件</translation>
    </message>
    <message>
        <source>Nothing holds activity down while {} is 0: raise it, or lower the coupling or the input.</source>
        <translation>{} 为 0 时没有什么抑制活动：请增大它，或减小耦合或输入。</translation>
    </message>
    <message>
        <source>Something in it grows without bounds: bring {} from {:g} nearer to its usual value, {:g}, or take shorter time steps (simulation.timeStep).</source>
        <translation>其中有东西无限增长：请把 {} 从 {:g} 调到更接近通常值 {:g}，或缩短时间步长（simulation.timeStep）。</translation>
    </message>
    <message>
        <source>The parameters are not in groups.</source>
        <translation>参数没有分组。</translation>
    </message>
    <message>
        <source>The seed is not a whole number from 0 on.</source>
        <translation>种子不是非负整数。</translation>
    </message>
    <message>
        <source>The time step {}, {:g}, is too long for the time constant {}, {:g}: lower the one or raise the other.</source>
        <translation>时间步长 {}（{:g}）对时间常数 {}（{:g}）来说太长：请减小前者或增大后者。</translation>
    </message>
</context>
</TS>
